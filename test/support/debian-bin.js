/* Where Debian puts the programs of a version of PostgreSQL. */
export function debianBin(version) {
  return `/usr/lib/postgresql/${version}/bin`;
}
