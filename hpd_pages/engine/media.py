"""Which pictures and films belong to items, as items of their own, whose bytes are kept.

Pure: what is to be fetched is said, not fetched.
"""

from __future__ import annotations

from collections.abc import Iterator

from hpd_pages.model.item import Item, Kind, Media


def media_of(item: Item) -> Iterator[tuple[Item, str]]:
    """Each picture or film of an item as an item, and the address of its bytes.

    Its key is made of what it belongs to and of its lasting address: another picture is another
    item, the same one is kept once.
    """
    for medium in dict.fromkeys(item.media):
        address = medium.source or medium.url
        if address.startswith(("http://", "https://")):
            yield _own(item, medium), address


def _own(item: Item, medium: Media) -> Item:
    return Item(
        kind=Kind.MEDIA,
        key=f"{item.kind.value} {item.key} {medium.url}",
        author=item.author,
        author_id=item.author_id,
        posted_at=item.posted_at,
        text=medium.alt,
        parent=item.key,
        thread=item.thread,
    )
