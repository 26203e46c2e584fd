package nianbao.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nianbao.search.ReportHits.Range;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.Suggestion.Kind;
import nianbao.search.query.OpenUnit;
import nianbao.search.query.OpenUnit.Sought;
import nianbao.search.suggest.NameMatch.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what to suggest.
 *
 * <p>Of each kind the best come first: phrases by how many reports have them, names as {@link
 * NameMatch#ORDER} says. They are dealt in rounds, two phrases, a place, an office and a kind of
 * office a round, until there are enough; so no kind fills the list while another has something to
 * say. The list shows them kind by kind: first the kinds of which one is typed whole (衢州 puts the
 * city before what is said of it), then phrases, places, offices, kinds of offices.
 *
 * <p>A phrase is left out beside a longer one that begins with it and that nearly as many reports
 * have: 信息公 says nothing beside 信息公开.
 *
 * <p>Places, offices and kinds become filters, and the unit leaves the query. Where that would ask
 * for something else, behind a sign or within parentheses, phrases alone are suggested.
 */
public final class Suggester {

  /** Phrases are dealt two by two. */
  private static final int PHRASES_A_ROUND = 2;

  /** Phrases looked for: most are beginnings of others. */
  private static final int PHRASES_A_SUGGESTION = 6;

  private final Names names;
  private final PhraseSource source;

  public Suggester(Names names, PhraseSource source) {
    this.names = names;
    this.source = source;
  }

  /** A suggestion to be made, and whether what it suggests is already typed. */
  private record Candidate(Suggestion suggestion, boolean whole) {}

  /** The suggestions, in the order in which they are shown. */
  public List<Suggestion> suggest(SuggestRequest request) throws IOException {
    Optional<OpenUnit> unit = OpenUnit.of(request.query());
    Optional<Typed> typed = unit.flatMap(open -> Typed.of(open.typed()));
    return typed.isEmpty()
        ? List.of()
        : choose(candidates(unit.get(), typed.get(), request.size()), request.size());
  }

  private Map<Kind, List<Candidate>> candidates(OpenUnit unit, Typed typed, int size)
      throws IOException {
    Map<Kind, List<Candidate>> candidates = new EnumMap<>(Kind.class);
    boolean words = unit.sought() == Sought.WORDS;
    if (words && !typed.key().isEmpty()) {
      candidates.put(Kind.PHRASE, phrases(unit, typed, size));
    }
    if (!words || (unit.rest() != null && !typed.key().isEmpty())) {
      names
          .beginning(typed, wanted(unit.sought()), size)
          .forEach((kind, matches) -> candidates.put(kind, names(unit, matches)));
    }
    return candidates;
  }

  private List<Candidate> phrases(OpenUnit unit, Typed typed, int size) throws IOException {
    List<Phrase> found = source.beginning(typed, size * PHRASES_A_SUGGESTION);
    List<Phrase> telling =
        found.stream()
            .filter(phrase -> found.stream().noneMatch(other -> other.saysMoreThan(phrase)))
            .sorted(Phrase.ORDER)
            .toList();
    List<Phrase> counted = new ArrayList<>();
    for (int i = 0; i < telling.size() && counted.size() < size; i++) {
      Phrase phrase = telling.get(i);
      int reports = source.reports(phrase.text());
      if (reports > 0) {
        counted.add(new Phrase(phrase.text(), reports, phrase.matched()));
      }
    }
    return counted.stream().sorted(Phrase.ORDER).map(phrase -> candidate(unit, phrase)).toList();
  }

  private static Candidate candidate(OpenUnit unit, Phrase phrase) {
    return new Candidate(
        new Suggestion(
            phrase.text(),
            Kind.PHRASE,
            phrase.count(),
            unit.completedBy(phrase.text()),
            null,
            null,
            List.of(new Range(0, phrase.matched()))),
        false);
  }

  private static List<Candidate> names(OpenUnit unit, List<NameMatch> matches) {
    List<Candidate> candidates = new ArrayList<>();
    for (NameMatch match : matches) {
      Suggestion suggestion = suggestion(unit, match);
      if (suggestion != null) {
        candidates.add(new Candidate(suggestion, match.strength() == Strength.WHOLE));
      }
    }
    return candidates;
  }

  private static @Nullable Suggestion suggestion(OpenUnit unit, NameMatch match) {
    Named named = match.named();
    boolean field = unit.sought() != Sought.WORDS;
    String query = field ? unit.completedByValue(named.value()).orElse(null) : unit.rest();
    return query == null
        ? null
        : new Suggestion(
            named.text(),
            named.kind(),
            named.count(),
            query,
            field ? null : named.filter(),
            named.detail(),
            match.matched());
  }

  private static Predicate<Named> wanted(Sought sought) {
    return switch (sought) {
      // A municipality is a province and its own city.
      case WORDS -> named -> named.isOnItsOwn();
      case PROVINCE -> named -> named.filter().name().equals("province");
      case CITY -> named -> named.filter().name().equals("city");
      case COUNTY -> named -> named.filter().name().equals("county");
      case AGENCY -> named -> named.kind() == Kind.AGENCY;
      case OFFICE -> named -> named.kind() == Kind.OFFICE;
    };
  }

  private static List<Suggestion> choose(Map<Kind, List<Candidate>> candidates, int size) {
    Map<Kind, List<Candidate>> chosen = deal(candidates, size);
    return chosen.entrySet().stream()
        .sorted(
            Comparator.comparing(entry -> entry.getValue().stream().noneMatch(Candidate::whole)))
        .flatMap(entry -> entry.getValue().stream())
        .map(Candidate::suggestion)
        .toList();
  }

  private static Map<Kind, List<Candidate>> deal(Map<Kind, List<Candidate>> candidates, int size) {
    Map<Kind, List<Candidate>> chosen = new EnumMap<>(Kind.class);
    int left = Math.min(size, candidates.values().stream().mapToInt(List::size).sum());
    while (left > 0) {
      for (Map.Entry<Kind, List<Candidate>> entry : candidates.entrySet()) {
        List<Candidate> some = chosen.computeIfAbsent(entry.getKey(), kind -> new ArrayList<>());
        int wanted = Math.min(left, entry.getKey() == Kind.PHRASE ? PHRASES_A_ROUND : 1);
        int to = Math.min(entry.getValue().size(), some.size() + wanted);
        left -= to - some.size();
        some.addAll(entry.getValue().subList(some.size(), to));
      }
    }
    return chosen;
  }
}
