package nianbao.bench.fuzz;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws queries: valid, damaged and hostile ones. */
final class QueryGenerator {

  /** A little more than the server accepts, so that both sides of the limit are tried. */
  private static final int LONGEST = 2050;

  private static final int FAR_TOO_LONG = 12_000;

  private static final List<String> NESTS =
      List.of(
          "(", "（", "-", "NOT ", "((", "(a OR ", "(-", "“", "\"(", "=", "city:(", "()", "(a|",
          "[{");

  private static final List<String> REPEATED =
      List.of(
          "a", "一", "的", "公", "1", "1.", ".", " ", "\u3000", "*", "-", "(", ")", "\"", "|", "0",
          "㈠", "…", "Ａ", "\u0301", "\u200b", "𠮷", "\ud83d", "公开", "信息公开", "12 ", "年1", "=", ":");

  private final FuzzRandom draw;
  private final Corpus corpus;
  private final KnownWords words;
  private final GrammarGenerator grammar;

  QueryGenerator(FuzzRandom draw, Corpus corpus) {
    this.draw = draw;
    this.corpus = corpus;
    this.words = new KnownWords(draw, corpus.texts());
    this.grammar = new GrammarGenerator(draw, words);
  }

  KnownWords words() {
    return words;
  }

  String query() {
    String query = drawn();
    if (!query.isEmpty() && draw.below(2000) == 0) {
      return query.repeat(FAR_TOO_LONG / query.length());
    }
    return query.substring(0, Math.min(query.length(), LONGEST));
  }

  private String drawn() {
    int kind = draw.below(100);
    if (kind < 62) {
      return kind < 34 ? grammar.query() : damaged();
    }
    if (kind < 83) {
      return kind < 73 ? fromText() : naughty();
    }
    if (kind < 92) {
      return kind < 88 ? nested() : manyTerms();
    }
    return kind < 93 ? stars() : kind < 97 ? longRun() : anyCharacters();
  }

  private String damaged() {
    String query = grammar.query();
    while (draw.chance(20)) {
      query += draw.of(List.of("", " ", "OR", "\n")) + grammar.query();
    }
    return Mutation.times(draw.between(1, 8), query, draw);
  }

  private String fromText() {
    String piece = words.piece(draw.chance(10) ? LONGEST : 14);
    return switch (draw.below(4)) {
      case 0 -> '"' + piece + '"';
      case 1 -> piece + ' ' + words.piece(14);
      case 2 -> piece + words.piece(14);
      default -> piece;
    };
  }

  private String naughty() {
    String string = draw.of(corpus.naughty());
    return switch (draw.below(4)) {
      case 0 -> string + draw.of(corpus.naughty());
      case 1 -> grammar.query() + ' ' + string;
      case 2 -> Mutation.times(draw.between(1, 4), string + grammar.query(), draw);
      default -> string;
    };
  }

  private String nested() {
    int depth = draw.chance(50) ? draw.between(1, 20) : draw.between(20, 1000);
    String open = draw.of(NESTS);
    String close = draw.chance(60) ? draw.of(List.of(")", "）", "”", " b)")) : "";
    return open.repeat(depth) + words.word() + close.repeat(draw.between(0, depth));
  }

  private String manyTerms() {
    int terms = draw.chance(50) ? draw.between(5, 60) : draw.between(60, 1000);
    String between = draw.of(List.of(" ", " ", " OR ", "|", " NEAR ", " -", "* ", " \"", "\" \""));
    int longest = draw.between(1, draw.chance(30) ? 120 : 6);
    boolean whole = draw.chance(50);
    Stream<String> pieces =
        IntStream.range(0, terms).mapToObj(i -> whole ? words.piece(longest) : scrambled(longest));
    return pieces.collect(Collectors.joining(between));
  }

  /** Characters of texts in random order; sometimes arbitrary Han characters. */
  private String scrambled(int length) {
    StringBuilder text = new StringBuilder();
    boolean known = draw.chance(70);
    for (int i = 0; i < length; i++) {
      text.append(known ? words.piece(1) : Character.toString(draw.between(0x4E00, 0x9FA5)));
    }
    return text.toString();
  }

  private String stars() {
    return switch (draw.below(5)) {
      case 0 -> "*";
      case 1 -> "* ".repeat(draw.between(1, 50));
      case 2 -> draw.below(10) + "*";
      case 3 -> words.piece(3) + draw.below(100) + "*";
      default -> "\"" + words.piece(3) + draw.of("0123456789abcw") + "*\"";
    };
  }

  private String longRun() {
    String run = draw.of(REPEATED).repeat(draw.between(1, LONGEST));
    String cut = run.substring(0, Math.min(run.length(), draw.between(1, LONGEST)));
    return switch (draw.below(4)) {
      case 0 -> '"' + cut + '"';
      case 1 -> cut + words.word();
      case 2 -> cut.substring(cut.length() / 2) + " NEAR/9 " + cut.substring(cut.length() / 2);
      default -> cut;
    };
  }

  private String anyCharacters() {
    StringBuilder text = new StringBuilder();
    int length = draw.between(1, draw.chance(10) ? 500 : 30);
    int block = draw.below(0x110000 >> 8) << 8;
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          switch (draw.below(4)) {
            case 0 -> draw.below(0x80);
            case 1 -> draw.between(0x3000, 0x9FFF);
            case 2 -> block + draw.below(0x100);
            default -> draw.below(0x10000);
          });
    }
    return text.toString();
  }
}
