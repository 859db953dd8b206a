"""Checks a package of records, as a ZIP file or unpacked: `python verify.py [FILE or FOLDER]`.

Needs nothing but Python 3.8 or newer. Every file is hashed again and compared with the manifest,
the manifest with the seal, and each byte of a ZIP file with what it has to be.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
import sys
import zipfile
import zlib
from typing import BinaryIO

MANIFEST = "manifest-sha256.txt"
SEAL = "seal.txt"
SHEETS = ("attestation.html", "attestation.pdf")
LINE = re.compile(rb"([0-9a-f]{64})  ([!-~]+)\n")
DATE = 33  # 1 January 1980, as a ZIP file writes days
ATTRIBUTES = 0o100644 << 16
BLOCK = 1 << 20


def faults(target: str) -> list[str]:
    """Sentences on what is not as it was written; none for a whole package."""
    try:
        if os.path.isdir(target):
            digests, texts = of_folder(target)
        else:
            digests, texts = of_zip(target)
    except (OSError, ValueError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        return [f"the package cannot be read: {error}"]
    except (struct.error, UnicodeError, KeyError, EOFError) as error:
        return [f"the package is damaged: {error}"]
    return [*compare(digests, texts.get(SEAL), SEAL, sealed(digests)), *manifest(digests, texts)]


def sealed(digests: dict[str, str]) -> set[str]:
    """The files that the seal names."""
    return {MANIFEST, SHEETS[0]} | ({SHEETS[1]} & set(digests))


def manifest(digests: dict[str, str], texts: dict[str, bytes]) -> list[str]:
    """What differs from the manifest, which names every file but the sealed ones."""
    rest = set(digests) - sealed(digests) - {SEAL}
    return compare(digests, texts.get(MANIFEST), MANIFEST, rest)


def compare(digests: dict[str, str], text: bytes | None, name: str, wanted: set[str]) -> list[str]:
    """What differs from a list of digests, that has to name the wanted files, in order."""
    if text is None:
        return [f"{name} is missing"]
    told = {}
    end = 0
    for line in LINE.finditer(text):
        if line.start() != end:
            break
        told[line[2].decode("ascii")] = line[1].decode("ascii")
        end = line.end()
    found = []
    if end != len(text) or list(told) != sorted(told) or text.count(b"\n") != len(told):
        found.append(f"{name} is not as it was written")
    found += [f"{file} is missing" for file in told if file not in digests]
    found += [f"{file} is not listed in {name}" for file in sorted(wanted) if file not in told]
    found += [f"{file} has no place in {name}" for file in told if file not in wanted]
    for file, digest in told.items():
        if file in digests and digests[file] != digest:
            found.append(f"{file} was changed, or its line in {name}")
    return found


def of_folder(folder: str) -> tuple[dict[str, str], dict[str, bytes]]:
    """The digest of each file of a folder, and the words of the two lists."""
    digests: dict[str, str] = {}
    texts: dict[str, bytes] = {}
    for where, folders, files in os.walk(folder):
        for name in folders:
            if os.path.islink(os.path.join(where, name)):
                raise ValueError(f"{name} is a link")
        for name in files:
            path = os.path.join(where, name)
            if os.path.islink(path):
                raise ValueError(f"{name} is a link")
            short = os.path.relpath(path, folder).replace(os.sep, "/")
            with open(path, "rb") as file:
                digests[short], _, lists = read(file, os.path.getsize(path), short)
            texts.update(lists)
    return digests, texts


def of_zip(path: str) -> tuple[dict[str, str], dict[str, bytes]]:
    """The digest of each file in a ZIP file; ValueError where a byte between them is not right."""
    with zipfile.ZipFile(path) as package:
        infos = package.infolist()
    if not infos:
        raise ValueError("it is empty")
    top = infos[0].filename.partition("/")[0] + "/"
    digests: dict[str, str] = {}
    texts: dict[str, bytes] = {}
    central = b""
    with open(path, "rb") as file:
        for info in infos:
            name, at = info.filename.encode("ascii"), file.tell()
            if not info.filename.startswith(top) or info.filename in digests:
                raise ValueError(f"{info.filename} has no place in it")
            size = info.file_size
            head = file.read(30 + len(name))
            short = info.filename[len(top) :]
            digest, crc, texts_of = read(file, size, short)
            same = struct.pack("<3HHIIIHH", 0, 0, 0, DATE, crc, size, size, len(name), 0)
            if head != b"PK\x03\x04" + struct.pack("<H", 20) + same + name:
                raise ValueError(f"{info.filename}: its head or its bytes were changed")
            central += b"PK\x01\x02" + struct.pack("<BBH", 20, 3, 20) + same
            central += struct.pack("<3HII", 0, 0, 0, ATTRIBUTES, at) + name
            digests[short] = digest
            texts.update(texts_of)
        at = file.tell()
        end = struct.pack("<4HIIH", 0, 0, len(infos), len(infos), len(central), at, 0)
        if file.read() != central + b"PK\x05\x06" + end:
            raise ValueError("its table of contents was changed")
    return digests, texts


def read(file: BinaryIO, size: int, name: str) -> tuple[str, int, dict[str, bytes]]:
    """SHA-256 and CRC-32 of the next bytes of a file, and its words where it is a list."""
    digest, crc, kept, left = hashlib.sha256(), 0, b"", size
    while left:
        block = file.read(min(left, BLOCK))
        if not block:
            raise ValueError(f"{name} is cut off")
        left -= len(block)
        digest.update(block)
        crc = zlib.crc32(block, crc)
        if name in (MANIFEST, SEAL):
            kept += block
    return digest.hexdigest(), crc, {name: kept} if name in (MANIFEST, SEAL) else {}


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    given = sys.argv[1] if len(sys.argv) > 1 else here
    wrong = faults(given)
    if wrong:
        sys.exit("\n".join(["NOT AS IT WAS WRITTEN:", *wrong]))
    print("Every file is as it was written. Compare the digest of the manifest with the one on the")
    print("signed attestation sheet: only that tells who wrote it.")
