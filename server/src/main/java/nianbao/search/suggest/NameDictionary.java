package nianbao.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nianbao.search.Suggestion.Filter;
import nianbao.search.Suggestion.Kind;

/** The names of the places, offices and kinds of offices that have reports. */
public final class NameDictionary {

  /** Those with more reports first, then the shorter. */
  private static final Comparator<SuggestedName> ORDER =
      Comparator.comparingInt((SuggestedName named) -> -named.count())
          .thenComparingInt(named -> named.text().length())
          .thenComparing(SuggestedName::text)
          .thenComparing(SuggestedName::typedValue);

  /** One form of a name. */
  private record Entry(SuggestedName named, NameForm form) {}

  private final List<Entry> shown = new ArrayList<>();
  private final Map<Character, List<Entry>> byCharacter = new HashMap<>();
  private final Map<Character, List<Entry>> byInitial = new HashMap<>();

  public NameDictionary(List<SuggestedName> names) {
    for (SuggestedName named : names.stream().sorted(ORDER).toList()) {
      shown.add(new Entry(named, named.forms().getFirst()));
      for (NameForm form : named.forms()) {
        if (!form.folded().isEmpty()) {
          add(new Entry(named, form));
        }
      }
    }
  }

  private void add(Entry entry) {
    String name = entry.form().folded();
    byCharacter.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(entry);
    for (char letter : PinyinPrefix.initials(name.codePointAt(0))) {
      byInitial.computeIfAbsent(letter, c -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * The names that begin with what is typed, by kind: the best matches first; among equals those
   * whose displayed name was typed, then those with more reports.
   *
   * @param size at most so many of a kind
   */
  Map<Kind, List<NameMatch>> beginning(
      TypedPrefix typed, Predicate<SuggestedName> wanted, int size) {
    Map<Kind, List<Map<Filter, NameMatch>>> ranked = new EnumMap<>(Kind.class);
    for (Entry entry : candidates(typed)) {
      SuggestedName named = entry.named();
      NameMatch match = wanted.test(named) ? NameMatch.of(named, entry.form(), typed) : null;
      if (match != null) {
        add(match, ranked.computeIfAbsent(named.kind(), kind -> new ArrayList<>()), size);
      }
    }
    Map<Kind, List<NameMatch>> first = new EnumMap<>(Kind.class);
    ranked.forEach((kind, ranks) -> first.put(kind, first(ranks, size)));
    return first;
  }

  private static void add(NameMatch match, List<Map<Filter, NameMatch>> ranks, int size) {
    int rank = match.rank();
    while (ranks.size() <= rank) {
      ranks.add(new LinkedHashMap<>());
    }
    if (ranks.get(rank).size() < size) {
      ranks.get(rank).putIfAbsent(match.named().filter(), match);
    }
  }

  /** Each name once, with its best match. */
  private static List<NameMatch> first(List<Map<Filter, NameMatch>> ranks, int size) {
    Map<Filter, NameMatch> best = new LinkedHashMap<>();
    for (Map<Filter, NameMatch> rank : ranks) {
      rank.forEach(best::putIfAbsent);
    }
    return best.values().stream().limit(size).toList();
  }

  private List<Entry> candidates(TypedPrefix typed) {
    if (typed.key().isEmpty()) {
      return shown;
    }
    List<Entry> same = byCharacter.getOrDefault(typed.key().charAt(0), List.of());
    if (typed.spelling().isEmpty()) {
      return same;
    }
    List<Entry> both = new ArrayList<>(same);
    both.addAll(byInitial.getOrDefault(typed.spelling().get().letters().charAt(0), List.of()));
    return both;
  }

  /**
   * How many reports its filter finds: the filter for an office finds every office whose name
   * contains it.
   */
  int reports(SuggestedName named) {
    return named.kind() != Kind.OFFICE
        ? named.count()
        : shown.stream()
            .map(Entry::named)
            .filter(other -> other.kind() == Kind.OFFICE)
            .filter(office -> office.folded().contains(named.folded()))
            .mapToInt(SuggestedName::count)
            .sum();
  }
}
