#!/bin/sh
# Make the unpacked application known to this desktop: menu entry, icons, `shuangjian` command and
# the *.shuangjian file type. For the current person only; `sh install-linux.sh --remove` undoes it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
application=${SHUANGJIAN_FOLDER:-$(cd "$here/../../.." && pwd)}
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
icons=$data/icons/hicolor

entry=$data/applications/shuangjian.desktop
type=$data/mime/packages/shuangjian.xml

refresh() {
  command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
  command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
  command -v gtk-update-icon-cache >/dev/null && gtk-update-icon-cache -qtf "$icons" || true
}

if [ "${1-}" = --remove ]; then
  rm -f "$entry" "$type" "$bin/shuangjian"
  find "$icons" \( -name 'shuangjian.*' -o -name 'application-vnd.shuangjian.project.*' \) \
    -exec rm -f {} + 2>/dev/null || true
  refresh
  exit 0
fi

mkdir -p "$data/applications" "$data/mime/packages" "$bin"
sed "s|^Exec=shuangjian|Exec=\"$application/shuangjian\"|" "$here/shuangjian.desktop" >"$entry"
cp "$here/shuangjian-mime.xml" "$type"
ln -sf "$application/shuangjian" "$bin/shuangjian"

for size in 16 24 32 48 64 128 256 512; do
  mkdir -p "$icons/${size}x${size}/apps"
  cp "$here/../icons/app/shuangjian-$size.png" "$icons/${size}x${size}/apps/shuangjian.png"
done
mkdir -p "$icons/scalable/apps" "$icons/scalable/mimetypes"
cp "$here/../icons/app/shuangjian.svg" "$icons/scalable/apps/shuangjian.svg"
cp "$here/../icons/app/project.svg" \
  "$icons/scalable/mimetypes/application-vnd.shuangjian.project.svg"
refresh
echo "Shuangjian is in the menu of your desktop; projects open with a double click."
