"""Pure questions about text and HTML: blocks, sentences, phrases, contacts, lengths."""
