package nianbao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nianbao.report.Header;
import nianbao.text.Folding;

/**
 * What the index knows of an office.
 *
 * @param key text of its {@link nianbao.office.OfficeKey}
 * @param named its reports. Offices that share a key report under different names for the same
 *     year; then there is one group for each name, in the order of their names' newest reports.
 *     Otherwise there is one group, of an office whose name may have changed
 * @param total how many reports there are; no more than {@link #MOST_REPORTS}, the newest, are
 *     given
 * @param sample whether the index holds the bundled samples
 */
public record IndexedOffice(String key, List<Group> named, int total, boolean sample) {

  /** More reports than an office can have of all years; a name that many share has more. */
  public static final int MOST_REPORTS = 100;

  public IndexedOffice {
    named = List.copyOf(named);
  }

  /**
   * Reports of one office, as far as its names tell.
   *
   * @param names it has had, the newest first
   * @param reports newest year first, those of unknown year last
   */
  public record Group(List<Name> names, List<OfficeReport> reports) {
    public Group {
      names = List.copyOf(names);
      reports = List.copyOf(reports);
    }

    /** The years between the first and the last report of which there is none, ascending. */
    public List<Integer> missingYears() {
      NavigableSet<Integer> years = yearsOf(reports);
      return years.isEmpty()
          ? List.of()
          : IntStream.range(years.first(), years.last())
              .filter(year -> !years.contains(year))
              .boxed()
              .toList();
    }
  }

  /**
   * A name of an office.
   *
   * @param name in full, or as printed where that is not known
   * @param years of the reports that have it, ascending; none if they are unknown
   */
  public record Name(String name, List<Integer> years) {
    public Name {
      years = List.copyOf(years);
    }
  }

  /**
   * An office with its newest reports.
   *
   * @param reports newest year first, at least one
   */
  public static IndexedOffice of(
      String key, List<OfficeReport> reports, int total, boolean sample) {
    Map<String, List<OfficeReport>> byName = new LinkedHashMap<>();
    for (OfficeReport report : reports) {
      byName
          .computeIfAbsent(Folding.compact(name(report.header())), name -> new ArrayList<>())
          .add(report);
    }
    List<Group> groups = new ArrayList<>();
    if (isOne(byName.values())) {
      groups.add(new Group(byName.values().stream().map(IndexedOffice::name).toList(), reports));
    } else {
      byName.values().forEach(own -> groups.add(new Group(List.of(name(own)), own)));
    }
    return new IndexedOffice(key, groups, total, sample);
  }

  /** Whether no two names have a report for the same year. */
  private static boolean isOne(Collection<List<OfficeReport>> byName) {
    Set<Integer> known = new HashSet<>();
    return byName.stream().flatMap(own -> yearsOf(own).stream()).allMatch(known::add);
  }

  private static Name name(List<OfficeReport> own) {
    return new Name(name(own.getFirst().header()), List.copyOf(yearsOf(own)));
  }

  private static String name(Header header) {
    String issuer = header.issuer();
    return issuer != null ? issuer : String.valueOf(header.issuerAsPrinted());
  }

  private static NavigableSet<Integer> yearsOf(List<OfficeReport> reports) {
    NavigableSet<Integer> years = new TreeSet<>();
    for (OfficeReport report : reports) {
      Integer year = report.header().reportYear();
      if (year != null) {
        years.add(year);
      }
    }
    return years;
  }
}
