package nianbao.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import nianbao.search.Suggestion.Kind;
import nianbao.search.filter.FilterField;
import nianbao.search.query.CompletionContext;
import nianbao.text.Range;

/**
 * Chooses what to suggest.
 *
 * <p>Of each kind the best come first: phrases by how many reports have them, names as {@link
 * NameDictionary#beginning} says. They are picked in rounds, two phrases, a place, an office and a
 * kind of office per round, until there are enough, so that no kind crowds out another. The list
 * shows them kind by kind: first the kinds with a name that was typed in full, in Han, in pinyin or
 * by its initials (衢州 and qz put the city before phrases about it), and places and offices whose
 * displayed name begins with the characters typed; then phrases and the other places, offices and
 * kinds of offices.
 *
 * <p>A phrase is left out beside a longer one that begins with it and that nearly as many reports
 * have: 信息公 adds nothing to 信息公开.
 *
 * <p>Places, offices and kinds become filters, and the unit is removed from the query. Where that
 * would change the meaning, after a sign or within parentheses, only phrases are suggested. After
 * the name of a field, only values of that field are.
 */
public final class Suggester {

  /** Phrases picked in each round; of other kinds it is one. */
  private static final int PHRASES_A_ROUND = 2;

  /** Phrases searched for per suggestion: most are beginnings of others. */
  private static final int PHRASES_A_SUGGESTION = 6;

  private final NameDictionary names;
  private final PhraseSource source;

  public Suggester(NameDictionary names, PhraseSource source) {
    this.names = names;
    this.source = source;
  }

  /** The suggestions, in the order in which they are shown. */
  public List<Suggestion> suggest(SuggestRequest request) throws IOException {
    CompletionContext unit = CompletionContext.of(request.query()).orElse(null);
    TypedPrefix typed = unit == null ? null : TypedPrefix.of(unit.typed()).orElse(null);
    if (unit == null || typed == null) {
      return List.of();
    }
    boolean words = unit.field() == null;
    if (words && typed.key().isEmpty()) {
      return List.of();
    }
    List<Phrase> phrases = words ? phrases(typed, request.size()) : List.of();
    Map<Kind, List<NameMatch>> named =
        words && unit.rest() == null ? Map.of() : names(unit, typed, request.size());
    Map<Kind, Integer> shares = shares(phrases, named, request.size());
    List<Suggestion> suggestions = new ArrayList<>();
    List<Suggestion> others = new ArrayList<>();
    for (Map.Entry<Kind, Integer> share : shares.entrySet()) {
      if (share.getKey() == Kind.PHRASE) {
        for (Phrase phrase : phrases.subList(0, share.getValue())) {
          others.add(suggestion(unit, phrase));
        }
      }
      List<NameMatch> matches = named.getOrDefault(share.getKey(), List.of());
      List<NameMatch> chosen = matches.subList(0, Math.min(share.getValue(), matches.size()));
      boolean first = chosen.stream().anyMatch(NameMatch::comesFirst);
      for (NameMatch match : chosen) {
        (first ? suggestions : others).add(suggestion(unit, match));
      }
    }
    suggestions.addAll(others);
    return suggestions;
  }

  /** How many of each kind are shown: as many as a round gives it, round by round. */
  private static Map<Kind, Integer> shares(
      List<Phrase> phrases, Map<Kind, List<NameMatch>> named, int size) {
    Map<Kind, Integer> available = new EnumMap<>(Kind.class);
    available.put(Kind.PHRASE, phrases.size());
    named.forEach((kind, matches) -> available.put(kind, matches.size()));
    Map<Kind, Integer> shares = new EnumMap<>(Kind.class);
    int left = Math.min(size, available.values().stream().mapToInt(Integer::intValue).sum());
    while (left > 0) {
      for (Map.Entry<Kind, Integer> kind : available.entrySet()) {
        int share = shares.getOrDefault(kind.getKey(), 0);
        int round = Math.min(left, kind.getKey() == Kind.PHRASE ? PHRASES_A_ROUND : 1);
        int more = Math.min(kind.getValue() - share, round);
        shares.put(kind.getKey(), share + more);
        left -= more;
      }
    }
    return shares;
  }

  private List<Phrase> phrases(TypedPrefix typed, int size) throws IOException {
    List<Phrase> counted = new ArrayList<>();
    List<Phrase> chosen = List.of();
    for (Phrase phrase : withoutSuperseded(source.beginning(typed, size * PHRASES_A_SUGGESTION))) {
      int reports = source.reports(phrase.text());
      if (reports > 0) {
        counted.add(new Phrase(phrase.text(), reports, phrase.matched()));
        chosen = withoutSuperseded(counted);
      }
      if (chosen.size() == size) {
        break;
      }
    }
    return chosen;
  }

  /** The phrases that no other one supersedes, the most frequent first. */
  private static List<Phrase> withoutSuperseded(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> phrases.stream().noneMatch(other -> other.supersedes(phrase)))
        .sorted(Phrase.ORDER)
        .toList();
  }

  /** The names that complete what is typed, as far as the query has room for them. */
  private Map<Kind, List<NameMatch>> names(CompletionContext unit, TypedPrefix typed, int size) {
    FilterField field = unit.field();
    Map<Kind, List<NameMatch>> found =
        names.beginning(
            typed, name -> field == null ? name.isOnItsOwn() : name.field() == field, size);
    found.replaceAll(
        (kind, matches) ->
            matches.stream().filter(match -> completed(unit, match).isPresent()).toList());
    return found;
  }

  /**
   * The whole query once a name is accepted: as the field's value, or as a filter beside the rest.
   */
  private static Optional<String> completed(CompletionContext unit, NameMatch match) {
    return unit.field() == null
        ? Optional.ofNullable(unit.rest())
        : unit.completedByValue(match.named().typedValue());
  }

  private static Suggestion suggestion(CompletionContext unit, Phrase phrase) {
    return new Suggestion(
        phrase.text(),
        Kind.PHRASE,
        phrase.count(),
        unit.completedBy(phrase.text()),
        null,
        null,
        List.of(new Range(0, phrase.matched())));
  }

  /** Its reports are counted only now that it is chosen. */
  private Suggestion suggestion(CompletionContext unit, NameMatch match) {
    SuggestedName named = match.named();
    return new Suggestion(
        named.text(),
        named.kind(),
        names.reports(named),
        completed(unit, match).orElseThrow(),
        unit.field() == null ? named.filter() : null,
        named.detail(),
        match.matched());
  }
}
