"""Unpacks the Chromium that npm brings, with the libraries and the font that a bare machine lacks.

Chromium then sees that font only, so that a page is as wide on one machine as on another.
"""

import fcntl
import json
import os
import shutil
import tarfile
from io import BytesIO
from pathlib import Path

import brotli

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "node_modules" / "@sparticuz" / "chromium"
UNPACKED = ROOT / "var" / "chromium"
ARGUMENTS = ["--no-sandbox", "--no-zygote", "--disable-gpu"]
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def chromium_path() -> Path:
    """Give the path of Chromium's program, unpacked first where it is not yet.

    Raises FileNotFoundError where `npm ci` has not brought the package.
    """
    version = json.loads((PACKAGE / "package.json").read_text())["version"]
    folder = UNPACKED / version
    UNPACKED.mkdir(parents=True, exist_ok=True)
    with (UNPACKED / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            _unpack(UNPACKED / "new")
            (UNPACKED / "new").rename(folder)
    return folder / "chromium"


def environment() -> dict[str, str]:
    """Give the environment that Chromium needs to find its libraries and its font."""
    folder = chromium_path().parent
    return {
        **os.environ,
        "LD_LIBRARY_PATH": str(folder / "lib"),
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
    }


def _unpack(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("al2023", "fonts", "swiftshader"):
        with tarfile.open(fileobj=BytesIO(_decompressed(f"{name}.tar.br"))) as archive:
            archive.extractall(folder)  # noqa: S202  package-lock.json holds the package's hash
    # Absolute: a relative one is made wherever Chromium was started.
    (folder / "fonts.conf").write_text(FONTS.format(cache=UNPACKED / "fonts-cache"))
    program = folder / "chromium"
    program.write_bytes(_decompressed("chromium.br"))
    program.chmod(0o755)


def _decompressed(name: str) -> bytes:
    return brotli.decompress((PACKAGE / "bin" / name).read_bytes())


if __name__ == "__main__":
    chromium_path()
