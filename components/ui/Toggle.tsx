import { Component, type ComponentChildren } from 'preact';

interface Props {
  children(open: boolean, toggle: () => void): ComponentChildren;
}

/** Something that opens in place and closes again. A class: Preact's hooks would weigh more than all of their uses here. */
export class Toggle extends Component<Props, { open: boolean }> {
  override state = { open: false };
  toggle = () => this.setState({ open: !this.state.open });

  override render() {
    return this.props.children(this.state.open, this.toggle);
  }
}
