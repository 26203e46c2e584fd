package nianbao.bench.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import nianbao.bench.fuzz.Corpus.Page;

/** All questions of a seed. Each depends only on the seed and its ordinal. */
final class Questions {

  private static final List<String> SORTS =
      List.of("relevance", "year", "-year", "published", "-published", "requests", "-requests");
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "3", "5", "10", "20", "21", "50", "100", "101", "-1", "1e9", "٣", "");

  private final long seed;
  private final Corpus corpus;

  Questions(long seed, Corpus corpus) {
    this.seed = seed;
    this.corpus = corpus;
  }

  Question at(long ordinal) {
    long mixed = new SplittableRandom(seed).nextLong() + ordinal;
    FuzzRandom draw = new FuzzRandom(new SplittableRandom(mixed).nextLong());
    QueryGenerator queries = new QueryGenerator(draw, corpus);
    Route route = draw.of(corpus.routes());
    String query = queries.query();
    List<String> parameters = new ArrayList<>();
    if (!draw.chance(3)) {
      parameters.add(parameter(route.text(), query));
    }
    while (!route.others().isEmpty() && parameters.size() < 9 && draw.chance(40)) {
      String name = draw.of(route.others());
      parameters.add(
          parameter(name, draw.chance(4) ? queries.query() : value(name, draw, queries)));
    }
    if (draw.chance(2)) {
      parameters.add(draw.of(List.of("&", "=", "%FF=1", "q=%C0%80", "q", "utm=1", "q=%ED%A0%80")));
    }
    Collections.shuffle(parameters, new Random(draw.below(Integer.MAX_VALUE)));
    String path = path(route.path(), draw);
    String all = String.join("&", parameters);
    return new Question(ordinal, query, all.isEmpty() ? path : path + '?' + all);
  }

  private static String value(String name, FuzzRandom draw, QueryGenerator queries) {
    return switch (name) {
      case "explain" -> draw.chance(95) ? "true" : "yes";
      case "scope" -> draw.chance(95) ? draw.of(List.of("report", "paragraph")) : "page";
      case "sort" -> draw.chance(80) ? draw.of(SORTS) : queries.words().figure();
      case "per" -> draw.chance(25) ? "all" : number(20, draw);
      case "size" -> draw.chance(25) ? "100" : number(100, draw);
      case "page" -> number(draw.chance(80) ? 9 : 1000, draw);
      default -> queries.words().valueOf(name);
    };
  }

  private static String number(int most, FuzzRandom draw) {
    return draw.chance(5) ? draw.of(NUMBERS) : Integer.toString(draw.between(1, most));
  }

  private String path(String template, FuzzRandom draw) {
    Page page = draw.of(corpus.pages());
    String paragraph = page.paragraphs().isEmpty() ? "1-000000" : draw.of(page.paragraphs());
    return template
        .replace("{id}", draw.chance(1) ? "abcdefghijkl" : page.report())
        .replace("{paragraphId}", draw.chance(1) ? draw.below(99) + "-abc123" : paragraph);
  }

  private static String parameter(String name, String value) {
    return name + '=' + encoded(value);
  }

  /** Unpaired surrogates are encoded individually, which is invalid UTF-8. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        encoded.append(utf8(text.substring(from, at)));
        encoded.append("%%ED%%%02X%%%02X".formatted(0x80 | (c >> 6 & 0x3F), 0x80 | (c & 0x3F)));
        from = at + 1;
      }
      at += Character.charCount(c);
    }
    return encoded.append(utf8(text.substring(from))).toString();
  }

  private static String utf8(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
