import { esc, ORIGIN } from './html.ts';

/** A mailchimp-for-wp form: several stand on a page, all with the same `mc4wp_email` (hub.md 10, trap 10). */
export function newsletterForm(number: number): string {
  return `<form id="mc4wp-form-${number}" class="mc4wp-form mc4wp-form-127" method="post" data-id="127" data-name="Newsletter"><div class="mc4wp-form-fields"><p class="mdes">Sign up for The Better Cambodia's newsletter to receive the latest articles and stories. Stay informed and inspired with our positive content!</p>
<p class="mname"><input type="text" name="NAME" placeholder="Name..." /></p>
<p class="memail"><input type="email" id="mc4wp_email" name="EMAIL" placeholder="Email..." required /></p>
<p class="msubmit"><input type="submit" value="Subscribe" /></p></div><label style="display: none !important;">Leave this field empty if you're human: <input type="text" name="_mc4wp_honeypot" value="" tabindex="-1" autocomplete="off" /></label><input type="hidden" name="_mc4wp_form_id" value="127" /><div class="mc4wp-response"></div></form>`;
}

/** The comment form's fields; the heading around it is the theme's. */
export function commentForm(postId: number, submit: string): string {
  return `<form action="${ORIGIN}/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p class="comment-form-comment"><textarea id="comment" name="comment" cols="45" rows="8" placeholder="Your Comment" aria-required="true"></textarea></p><p class="comment-form-author"><input id="author" name="author" type="text" value="" placeholder="Name*" size="30" aria-required="true" /></p>
<p class="comment-form-email"><input id="email" name="email" type="text" value="" placeholder="Email*" size="30" aria-required="true" /></p>
<p class="comment-form-url"><input id="url" name="url" type="text" value="" placeholder="Website" size="30" /></p>
<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" /><label for="wp-comment-cookies-consent">Save my name, email, and website in this browser for the next time I comment.</label></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="${esc(submit)}" /><input type="hidden" name="comment_post_ID" value="${postId}" id="comment_post_ID" /><input type="hidden" name="comment_parent" id="comment_parent" value="0" /></p></form>`;
}
