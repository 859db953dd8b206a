"""What is watched or read: what visitors leave, a page, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hpd_pages.model.reading import Sentence
from hpd_pages.text.actors import spoken_of
from hpd_pages.text.grammar import Chain, Parsed, parse
from hpd_pages.text.phrase import Span

NOUNED = frozenset({"content", "left", "site", "not_visitor_content"})
WATCHED = ("content", "left", "site", "elsewhere", "employee", "not_visitor_content")
POINTING = frozenset(
    [
        "everything",
        "it",
        "them",
        "these",
        "those",
        "they",
        "all",
        "this",
        "todo",
        "todos",
        "anything",
    ]
)
TITLED = ("comment", "coment", "post", "public", "social")
OF = (("by",), ("of",), ("from",), ("de",), ("por",))
BARE = frozenset({".", "!", ",", ";", "from", "on", "during", "between", "de", "en"})
JOINED = frozenset({"and", "y"})
AROUND = 4
UNPASSIVE = ("ing", "ndo", "ente", "entes", "atento", "atentos", "atenta", "atentas")
PARTICLES = frozenset({"in", "by", "along", "before"})
ON = frozenset({"on", "to", "through", "via", "at", "in", "of", "en", "por", "de", "del"})
REACH = 7
DETERMINING = frozenset({"the", "a", "an", "this", "its", "el", "la", "los", "las", "un", "una"})
SETTLING = frozenset(
    ["at", "on", "in", "before", "after", "during", "until", "each", "every", "within", "a", "an"]
)
THEM = frozenset({"it", "them", "everything", "each", "those"})
THEIR_OWN = frozenset({("its", "own"), ("their", "own")})
OURS = frozenset({"we", "reader"})
MEANING = frozenset({"going", "about", "plan", "planning", "want", "wish", "intend"})
MATERIAL = frozenset({"material", "materials", "items", "everything", "anything", "materiales"})
PLURAL = frozenset({"them", "they", "those", "these", "los", "las"})
OWN_POSTS = frozenset(
    ["post", "posts", "content", "posting", "postings", "contenido", "contenidos"]
)
COMMENTED = ("comment", "coment", "repl", "user")
POSTING = frozenset(["post", "posts", "posted", "publish"])
SUBMITTING = frozenset(["submit", "submits", "send", "propose", "draft", "forward"])
EARLIER = frozenset(["before", "prior", "antes"])
THESE = frozenset(["these", "this", "its", "sus", "estas", "nuestras"])
AFTER_LARGE = frozenset(["for", "during", "busca", "durante"])
CLITICS = frozenset({"los", "las", "lo", "la"})


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence among its neighbours, and what in it can be watched."""

    sentences: Sequence[Sentence]
    number: int
    parsed: Parsed

    def thing(self, span: Span, chain: Chain) -> tuple[str, int]:
        """The class and place of what is watched: before a passive verb, after an active one.

        "content", "site", or any other class where it is not what visitors leave; "" for none.
        """
        passive = is_passive(self.parsed, span, chain)
        edge = span[0] if passive else span[0] + 1
        name, place = self._side(edge, left=passive)
        if passive and name == "site":
            name, place = self._left_on(place)
        if not name and (chain.start < 0 or not passive):
            name, place = self._side(span[1] if passive else span[0], left=not passive)
        if not name and passive and self._material(chain.start):
            return "content", chain.start
        if name in ("", "pointing") or (passive and self._pointing(chain.start)):
            bare = chain.start < 0 and self.parsed.words[span[1] : span[1] + 1] == ("by",)
            listed = chain.start < 0 and bool(self.sentences[self.number].lead_ins)
            known = name or bare or listed or self._pointing(chain.start)
            name = self._meant(span[0], passive=passive) if known else ""
        elif not passive and (self._joined(span, place) or self._apart(span, place)):
            name = ""
        elif not passive and place >= span[1]:
            name = self._object(span, name, place)
        subject = name == "employee" and not passive and place < span[0]
        if (not name or subject) and self._bare(span, chain):
            name = "content"
        return ("content" if name == "left" else name), place

    def _material(self, at: int) -> bool:
        """Whether "material" at the head of the sentence is what the ones before speak of."""
        words = self.parsed.words
        return at >= 0 and words[at] in MATERIAL and at == 0 and self.spoken()

    def _bare(self, span: Span, chain: Chain) -> bool:
        """Whether it needs no object, as in "we moderate from 8 to 5"."""
        after = self.parsed.words[span[1] : span[1] + 1]
        ours = any(self.parsed.at(at) & OURS for at in range(span[0]))
        verb = self.parsed.words[span[0]]
        if verb in ("moderation", "moderacion") and self.parsed.words[span[0] - 1] != "in":
            return self.speaks()
        inside = self.parsed.words[span[0] + 1 : span[1]]
        if inside and (inside[-1] in PARTICLES or THEM.intersection(inside)):
            return self.spoken() or self.parsed.has("content", "site")
        bare = verb.startswith(("moder", "monitor")) and not chain.passive
        return bare and ours and (not after or after[0] in BARE)

    def _joined(self, span: Span, place: int) -> bool:
        """Whether another verb comes in between, as in "watch the storm and post updates"."""
        return bool(JOINED.intersection(self.parsed.words[span[1] + 2 : place]))

    def _object(self, span: Span, name: str, place: int) -> str:
        """The class of the object that ends at `place`: "" where another thing is the object.

        "Review the ban at 6. Questions …" is of a ban, "check the page for comments" of comments.
        """
        parsed = self.parsed
        if name == "site":
            sought = parsed.words[place + 1 : place + 2] == ("for",)
            near = range(place + 2, place + 2 + REACH)
            return "content" if sought and any("content" in parsed.at(at) for at in near) else name
        between = parsed.words[span[1] : place]
        if not between or between[0] not in DETERMINING:
            return name
        at = next((i for i, word in enumerate(between) if word in SETTLING), 0)
        thing = at > 1 and not any(parsed.at(span[1] + i) & NOUNED for i in range(1, at))
        return "" if thing else name

    def _left_on(self, place: int) -> tuple[str, int]:
        """What is said to be on the page at `place`, as in "comments on our page", or the page."""
        parsed = self.parsed
        name, at = parsed.nearest(place, "content", "left", left=True)
        near = range(max(at, place - REACH), place)
        on = name and at in near and ON.intersection(parsed.words[at + 1 : place])
        if on and not any(parsed.at(i) & {"be"} for i in near[:-1]):
            return name, at
        return "site", place

    def _apart(self, span: Span, place: int) -> bool:
        """Whether a semicolon stands between the verb and what comes after it."""
        return ";" in self.parsed.words[span[1] : place]

    def _side(self, edge: int, *, left: bool) -> tuple[str, int]:
        parsed = self.parsed
        name, place = parsed.nearest(edge, *WATCHED, left=left)
        near = range(edge - 1, edge - 4, -1) if left else range(edge, edge + 3)
        for at in near:
            if at == place:
                break
            if self._pointing(at):
                return "pointing", at
        return name, place

    def _pointing(self, at: int) -> bool:
        parsed = self.parsed
        if not 0 <= at < len(parsed.words) or parsed.words[at] not in POINTING:
            return False
        return not any(parsed.at(near) & NOUNED for near in range(at + 1, at + 4))

    def _meant(self, before: int, *, passive: bool) -> str:
        """What a word such as "it" stands for: the last thing spoken of, not who reads it."""
        name, _ = self.parsed.nearest(before, *WATCHED, left=True)
        name = "" if name == "employee" and not passive else name
        for at in range(self.number - 1, max(-1, self.number - 1 - AROUND), -1):
            if name:
                break
            other = parse(self.sentences[at])
            name, _ = other.nearest(len(other.words), *WATCHED, left=True)
            if name == "site" and other.has("content") and not PLURAL.isdisjoint(self.parsed.words):
                name = "content"
        after = self.sentences[self.number + 1 : self.number + 2]
        if not name and before == 0 and after and parse(after[0]).has("content"):
            return "content"
        if not name:
            sentence = self.sentences[self.number]
            titles = (*sentence.headings, *sentence.lead_ins)
            name = "content" if any(word in title for title in titles for word in TITLED) else ""
        return name

    def speaks(self) -> bool:
        """Whether the sentences before speak of what visitors leave."""
        before = self.sentences[max(0, self.number - 2) : self.number]
        return any(parse(other).has("content") for other in before)

    def spoken(self) -> bool:
        """Whether what stands above and round the sentence speaks of what visitors leave."""
        return self.speaks() or spoken_of(self.sentences, self.number)

    def of_others(self, place: int) -> bool:
        """Whether what stands at a place is not what visitors leave on a page of the agency."""
        parsed = self.parsed
        if parsed.at(place) & {"elsewhere", "not_visitor_content"} or self._unposted(place):
            return True
        if self.of_the_agency(place) or self._at_large(place):
            return True
        if any("not_visitor_content" in parsed.at(at) for at in (place - 1, place + 1)):
            return True
        behind = range(place + 1, place + 6)
        by = next((at for at in behind if parsed.words[at : at + 1] in OF), 0)
        if by and any("employee" in parsed.at(at) for at in (by + 1, by + 2)):
            return not parsed.at(by - 1) & {"monitor", "review"}
        return parsed.within("other_comment", place + 1, place + 8)

    def of_the_agency(self, place: int) -> bool:
        """Whether it is what the agency is yet to post, as in "approved before it is posted"."""
        parsed, words = self.parsed, self.parsed.words
        if parsed.has("visitor", "you") or words[place] not in OWN_POSTS:
            return False
        if any(word.startswith(COMMENTED) for word in words):
            return False
        near = range(place + 1, min(place + 4, len(words)))
        by_staff = any(map(self._of_staff, near))
        if by_staff and not POSTING.isdisjoint(words[place + 2 : place + 6]):
            return True
        sent = any(map(self._of_staff, range(2)))
        if sent and not SUBMITTING.isdisjoint(words[:place]):
            return True
        later = next((at for at in range(len(words)) if words[at] in EARLIER), -1)
        ours = any(parsed.at(at) & {"agency", "we"} for at in range(later, len(words)))
        return later > 0 and ours and parsed.within("site", later, len(words))

    def _at_large(self, place: int) -> bool:
        """Whether social media at large is watched, as in "monitors social media for threats"."""
        words = self.parsed.words
        place += words[place] in {"social", "redes"}
        if words[place - 1 : place + 1] not in {("social", "media"), ("redes", "sociales")}:
            return False
        ours = self.parsed.at(place - 2) & {"we", "agency"} or words[place - 2] in THESE
        if ours or self.parsed.within("content", place, len(words)):
            return False
        return not AFTER_LARGE.isdisjoint(words[place + 1 : place + 3])

    def _of_staff(self, place: int) -> bool:
        """Whether employees stand there, as in "staff accounts"."""
        return "employee" in self.parsed.at(place) or self.parsed.words[place] == "staff"

    def _unposted(self, place: int) -> bool:
        """Whether it is what somebody is yet to post, or what employees post themselves."""
        words = self.parsed.words
        if place < 1:
            return False
        pair = words[max(0, place - 2)], words[place - 1]
        meant = pair[1] == "to" and pair[0] in MEANING
        if meant or pair in THEIR_OWN or words[place - 1 : place + 1] == ("we", "post"):
            return True
        if self._of_staff(place - 1) or words[place - 1] == "personal":
            return self._of_staff(place - 1) or self._of_staff(place - 2)
        if words[place - 1 : place] != ("their",):
            return False
        name, _ = self.parsed.nearest(place - 1, "employee", "visitor", "content", left=True)
        return name == "employee"


def is_passive(parsed: Parsed, span: Span, chain: Chain) -> bool:
    """Whether the verb is passive; a participle of the present is not."""
    if span[0] and parsed.words[span[0] - 1] in CLITICS:
        return True
    return chain.passive and not parsed.words[span[0]].endswith(UNPASSIVE)
