set -eu
# agate 1.14.2 finds what kind of values the columns of a CSV file hold; csvkit 2.2.0 sorts and joins files by it.
# Expected: to sort a sleep diary moves its rows and leaves its values, and to sort it again changes nothing. Seen: a
# night "Fri" comes back as 0001-01-05, and from a second sorting as 2005-01-01. "7:30" slept and "22:30" for bed are read
# as minutes and seconds (two figures are, for pytimeparse 1.1.10) and written so, 0:07:30 and 0:22:30: three nights add up
# to 22 minutes. With seconds, 22:30:00, they stay, so a file of one clock is kept and that of another is not. csvgrep of
# the same kit leaves every cell, and so does csvsort with --no-inference. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check agate==1.14.2 csvkit==2.2.0 pytimeparse==1.1.10
cd "$folder"
printf '%s\n' 'night,bed,slept' 'Fri,22:30,7:30' 'Sat,23:10,6:45' 'Sun,21:45,8:05' > diary.csv
printf '%s\n' 'night,bed,slept' '2026-11-27,22:30:00,7:30:00' '2026-11-28,23:10:00,6:45:00' > clear.csv
seen() { # the line expected, the command
    line=$1 && shift
    echo "\$ $*" && "venv/bin/$@" | tee seen.csv
    grep -qx "$line" seen.csv || { echo "expected $line" && exit 1; }
}
seen '0001-01-05,0:22:30,0:07:30' csvsort -c slept diary.csv
cp seen.csv sorted.csv
seen '2005-01-01,0:22:30,0:07:30' csvsort -c slept sorted.csv
seen '0:22:20' csvstat -c slept --sum diary.csv
seen '2026-11-27,22:30:00,7:30:00' csvsort -c slept clear.csv
seen 'Fri,22:30,7:30' csvsort -c slept --no-inference diary.csv
seen 'Fri,22:30,7:30' csvgrep -c night -m Fri diary.csv
