import './rich-text-view.css';
import { Fragment, type ReactNode } from 'react';
import type { RichText, RichTextBlock, RichTextInline } from '../../domain/rich-text.ts';

/** Rich text as it is read. Its headings stand below the page's own (h3, h4). */
export function RichTextView({ value }: { value: RichText }) {
  return <div className="rich-text">{value.content.map(block)}</div>;
}

function block(node: RichTextBlock, index: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p key={index}>{inlines(node.content)}</p>;
    case 'heading':
      return node.attrs.level === 3 ? <h3 key={index}>{inlines(node.content)}</h3> : <h4 key={index}>{inlines(node.content)}</h4>;
    case 'bulletList':
    case 'orderedList': {
      const items = node.content.map((item, place) => <li key={place}>{item.content.map(block)}</li>);
      if (node.type === 'bulletList') return <ul key={index}>{items}</ul>;
      return (
        <ol key={index} start={node.attrs?.start}>
          {items}
        </ol>
      );
    }
  }
}

function inlines(content: RichTextInline[] | undefined): ReactNode {
  return content?.map((inline, index) => (
    <Fragment key={index}>{inline.type === 'hardBreak' ? <br /> : marked(inline)}</Fragment>
  ));
}

function marked({ text, marks = [] }: Extract<RichTextInline, { type: 'text' }>): ReactNode {
  const has = (type: 'bold' | 'italic') => marks.some((mark) => mark.type === type);
  const words = has('italic') ? <em>{text}</em> : text;
  return has('bold') ? <strong>{words}</strong> : words;
}
