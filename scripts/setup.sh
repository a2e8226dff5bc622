#!/usr/bin/env bash
# Installs what the project needs from the system, where that is missing and apt is there.
#
#   scripts/setup.sh window   what building and opening the window need
#   scripts/setup.sh test     that, and what the whole test suite needs
#
# Does nothing, quickly, when everything is present. Never fails for a machine without apt: there it
# names what is needed, and what is really missing shows itself.
set -euo pipefail

# A linker for Rust, and what winit, glutin and rfd load while the program runs.
window=(
    gcc libc6-dev
    libegl1 libgl1 libgl1-mesa-dri
    libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libxrandr2
    libwayland-client0 libwayland-egl1 libxkbcommon0
    libdbus-1-3 libfontconfig1
)
# A display without a screen, a window manager, hands and eyes for it, what a screen reader listens
# to, a file dialog, a PDF reader, and a Vulkan driver in software for the pictures of the interface.
test=(
    xvfb openbox xdotool imagemagick at-spi2-core dbus zenity poppler-utils mesa-vulkan-drivers
)

case "${1:-}" in
    window) wanted=("${window[@]}") ;;
    test) wanted=("${window[@]}" "${test[@]}") ;;
    *)
        echo "usage: $0 window|test" >&2
        exit 2
        ;;
esac

if ! command -v cargo >/dev/null; then
    echo "setup: cargo is not here. Install Rust from https://rustup.rs and call make again." >&2
    exit 1
fi

if [ "$1" = test ]; then
    for component in rustfmt clippy; do
        if ! cargo "${component/rust/}" --version >/dev/null 2>&1; then
            echo "setup: installing the Rust component $component"
            rustup component add "$component"
        fi
    done
fi

[ "$(uname -s)" = Linux ] || exit 0

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "setup: this is no Debian or Ubuntu, so nothing is installed. The names there of what is needed:"
    echo "    ${wanted[*]}"
    exit 0
fi

# What dpkg knows as installed, also under another name: `libgl1` may be provided by a later package.
present=" $(dpkg-query -W -f '${db:Status-Abbrev} ${binary:Package} ${Provides}\n' |
    sed -n 's/^ii //p' | sed -e 's/([^)]*)//g' -e 's/:[a-z0-9]*//g' | tr -s ', \n' ' ') "
missing=()
for package in "${wanted[@]}"; do
    case "$present" in
        *" $package "*) ;;
        *) missing+=("$package") ;;
    esac
done
[ "${#missing[@]}" -gt 0 ] || exit 0

echo "setup: installing ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "setup: neither root nor sudo here. Have these packages installed: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"
