/**
 * Recognises offices by name. {@code OfficeName} divides a name into place, level and function
 * (units within an office in {@code rooms.txt}). It knows names by how they begin, with the organs
 * of the whole country in {@code NationalOrgans} ({@code national-organs.tsv}) or one of the {@code
 * LevelWords}, and end, in {@code OfficeEndings} ({@code office-endings.tsv}, words beside names in
 * {@code beside-names.tsv}); {@code OfficeFinder} finds names in sentences; {@code Agencies} gives
 * the kind of an office, which stays the same when its name changes (words in {@code
 * agencies.tsv}); {@code OfficeKey} identifies one office across its reports of several years. Uses
 * {@code place}, {@code text} and {@code report}.
 */
@NullMarked
package nianbao.office;

import org.jspecify.annotations.NullMarked;
