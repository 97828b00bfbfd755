import { LOGO_URL, ORIGIN, SITE } from './html.ts';

const document = (title: string, bodyClass: string, main: string) => `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="/wp-content/uploads/2024/03/icon-32x32.png"><meta name="robots" content="noindex, noarchive"><style>body{margin:0;background:#f0f0f1;color:#3c434a;font:13px/1.6 sans-serif}#login,.challenge{width:320px;margin:8% auto;padding:24px;background:#fff;border:1px solid #c3c4c7}#login input{display:block;width:100%;box-sizing:border-box;margin:4px 0 14px;padding:6px}#wpbody-content{margin-left:180px;padding:20px}#adminmenu{position:fixed;width:160px;top:0;bottom:0;background:#1d2327}#adminmenu a{display:block;padding:10px 14px;color:#fff}.captcha{padding:24px;background:#0ff}</style></head><body class="${bodyClass}">${main}</body></html>`;

/** `/wp-admin/`. */
export function admin(): string {
  return document(
    `Dashboard ‹ ${SITE} — WordPress`,
    'wp-admin wp-core-ui index-php',
    `<div id="wpwrap"><div id="adminmenu"><a href="${ORIGIN}/wp-admin/">Dashboard</a><a href="${ORIGIN}/wp-admin/edit.php">Posts</a></div><div id="wpbody-content"><h1>Dashboard</h1><p>Welcome to WordPress! Write your first story, or have a look at the drafts of your colleagues.</p></div></div>`,
  );
}

/** `/wp-login.php`. */
export function login(): string {
  return document(
    `Log In ‹ ${SITE} — WordPress`,
    'login no-js login-action-login wp-core-ui',
    `<div id="login"><h1><img src="${LOGO_URL}" width="200" height="60" alt="${SITE}"></h1><form name="loginform" id="loginform" action="${ORIGIN}/wp-login.php" method="post"><label>Username or Email Address <input type="text" name="log" id="user_login"></label><label>Password <input type="password" name="pwd" id="user_pass"></label><input type="submit" name="wp-submit" id="wp-submit" value="Log In"></form></div>`,
  );
}

/** A challenge that a protection service puts before the story; answered, the story comes. */
export function captcha(): string {
  return document(
    'Just a moment...',
    'challenge-page',
    `<div class="challenge"><h1>${new URL(ORIGIN).host}</h1><p>Verify you are human by completing the action below.</p><div id="captcha" class="captcha g-recaptcha h-captcha"><label><input type="checkbox" id="captcha-box"> I am not a robot</label></div><p>The security of your connection is checked before you proceed.</p></div><script>document.getElementById('captcha-box').onchange=()=>{document.cookie='hub_human=confirmed; path=/; max-age=86400';location.reload()}</script>`,
  );
}
