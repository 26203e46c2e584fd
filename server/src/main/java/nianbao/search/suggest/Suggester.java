package nianbao.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nianbao.search.ReportHits.Range;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.Suggestion.Kind;
import nianbao.search.query.CompletionContext;
import nianbao.search.query.CompletionContext.Sought;

/**
 * Chooses what to suggest.
 *
 * <p>Of each kind the best come first: phrases by how many reports have them, names as {@link
 * BestNames} says. They are dealt in rounds, two phrases, a place, an office and a kind of office a
 * round, until there are enough; so no kind fills the list while another has something to say. The
 * list shows them kind by kind: first the kinds with a name that is typed whole, in Han, in pinyin
 * or by its first letters (衢州 and qz put the city before what is said of it), then phrases, places,
 * offices, kinds of offices.
 *
 * <p>A phrase is left out beside a longer one that begins with it and that nearly as many reports
 * have: 信息公 says nothing beside 信息公开.
 *
 * <p>Places, offices and kinds become filters, and the unit leaves the query. Where that would ask
 * for something else, behind a sign or within parentheses, phrases alone are suggested. Behind a
 * field the values of that field are, and nothing else.
 */
public final class Suggester {

  /** Phrases looked for: most are beginnings of others. */
  private static final int PHRASES_A_SUGGESTION = 6;

  private final NameDictionary names;
  private final PhraseSource source;

  public Suggester(NameDictionary names, PhraseSource source) {
    this.names = names;
    this.source = source;
  }

  /** The suggestions, in the order in which they are shown. */
  public List<Suggestion> suggest(SuggestRequest request) throws IOException {
    Optional<CompletionContext> unit = CompletionContext.of(request.query());
    Optional<TypedPrefix> typed = unit.flatMap(open -> TypedPrefix.of(open.typed()));
    return typed.isEmpty()
        ? List.of()
        : Candidate.choose(candidates(unit.get(), typed.get(), request.size()), request.size());
  }

  private Map<Kind, List<Candidate>> candidates(CompletionContext unit, TypedPrefix typed, int size)
      throws IOException {
    Map<Kind, List<Candidate>> candidates = new EnumMap<>(Kind.class);
    if (unit.sought() != Sought.WORDS) {
      addNames(candidates, unit, typed, size);
    } else if (!typed.key().isEmpty()) {
      candidates.put(Kind.PHRASE, phrases(unit, typed, size));
      if (unit.rest() != null) {
        addNames(candidates, unit, typed, size);
      }
    }
    return candidates;
  }

  private List<Candidate> phrases(CompletionContext unit, TypedPrefix typed, int size) throws IOException {
    List<Phrase> counted = new ArrayList<>();
    List<Phrase> chosen = List.of();
    for (Phrase phrase : telling(source.beginning(typed, size * PHRASES_A_SUGGESTION))) {
      int reports = source.reports(phrase.text());
      if (reports > 0) {
        counted.add(new Phrase(phrase.text(), reports, phrase.matched()));
        chosen = telling(counted);
      }
      if (chosen.size() == size) {
        break;
      }
    }
    return chosen.stream().map(phrase -> candidate(unit, phrase)).toList();
  }

  /** Those beside which no other says more, the most frequent first. */
  private static List<Phrase> telling(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> phrases.stream().noneMatch(other -> other.saysMoreThan(phrase)))
        .sorted(Phrase.ORDER)
        .toList();
  }

  private static Candidate candidate(CompletionContext unit, Phrase phrase) {
    Suggestion suggestion =
        new Suggestion(
            phrase.text(),
            Kind.PHRASE,
            phrase.count(),
            unit.completedBy(phrase.text()),
            null,
            null,
            List.of(new Range(0, phrase.matched())));
    return new Candidate(() -> suggestion, false);
  }

  private void addNames(
      Map<Kind, List<Candidate>> candidates, CompletionContext unit, TypedPrefix typed, int size) {
    names
        .beginning(typed, wanted(unit.sought()), size)
        .forEach((kind, matches) -> candidates.put(kind, candidates(unit, matches)));
  }

  private List<Candidate> candidates(CompletionContext unit, List<NameMatch> matches) {
    boolean field = unit.sought() != Sought.WORDS;
    List<Candidate> candidates = new ArrayList<>();
    for (NameMatch match : matches) {
      Optional<String> query =
          field ? unit.completedByValue(match.named().value()) : Optional.ofNullable(unit.rest());
      query.ifPresent(
          whole ->
              candidates.add(
                  new Candidate(
                      () -> suggestion(match, whole, field), match.strength().isWhole())));
    }
    return candidates;
  }

  private Suggestion suggestion(NameMatch match, String query, boolean field) {
    SuggestedName named = match.named();
    return new Suggestion(
        named.text(),
        named.kind(),
        names.reports(named),
        query,
        field ? null : named.filter(),
        named.detail(),
        match.matched());
  }

  private static Predicate<SuggestedName> wanted(Sought sought) {
    return switch (sought) {
      case WORDS -> SuggestedName::isOnItsOwn;
      case PROVINCE -> named -> named.filter().name().equals("province");
      case CITY -> named -> named.filter().name().equals("city");
      case COUNTY -> named -> named.filter().name().equals("county");
      case AGENCY -> named -> named.kind() == Kind.AGENCY;
      case OFFICE -> named -> named.kind() == Kind.OFFICE;
    };
  }
}
