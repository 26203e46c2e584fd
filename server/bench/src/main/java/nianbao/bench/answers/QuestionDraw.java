package nianbao.bench.answers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.bench.recall.EverydayQuestions;
import nianbao.bench.recall.OtherScript;
import nianbao.bench.speed.QueryMix;
import nianbao.bench.speed.WordFrequencies;
import nianbao.report.Report;
import nianbao.sample.truth.SampleReport;

/**
 * Draws the questions to be recorded, each as the part of an address behind the question mark: the
 * everyday questions, the benchmark's mix, then every kind of query in turn. The same seed and
 * reports give the same questions.
 */
final class QuestionDraw {

  private static final int FROM_THE_MIX = 100;
  private static final int KINDS = 20;
  private static final int RARE = 2;
  private static final int LONGEST_PIECE = 8;
  private static final String QUOTATION_MARKS = "\"“”「」『』";

  private static final List<String> FILTERS =
      List.of("&city=云溪市", "&year=2016..2019", "&agency=education", "&city=岚川自治州&year=2019..");
  private static final List<String> SORTS =
      List.of("-year", "year", "-published", "-requests", "refused");
  private static final List<String> FIGURES =
      List.of("requests>100", "10<=requests<=50", "refused/requests>30%", "lawsuits>0");
  private static final List<String> FILLERS = List.of("哪些单位的", "是不是有", "为什么要", "有没有关于");

  private final List<Report> reports;
  private final List<String> frequent;
  private final List<String> rare;
  private final Random random;

  /**
   * @param reports what words and strings are drawn from, more than a few
   */
  QuestionDraw(List<Report> reports, long seed) {
    WordFrequencies words = WordFrequencies.of(reports.stream());
    this.reports = reports;
    this.frequent = words.between(reports.size() / 10 + 1, reports.size());
    this.rare = words.between(1, RARE);
    this.random = new Random(seed);
  }

  /**
   * The questions, none twice.
   *
   * @param count how many, more than the everyday questions
   * @param samples what the benchmark's mix draws from
   */
  List<String> draw(int count, List<SampleReport> samples) {
    List<String> questions = new ArrayList<>();
    EverydayQuestions.all().forEach(question -> questions.add(question("", question.asked())));
    for (String address : QueryMix.addresses(samples, FROM_THE_MIX, random.nextLong())) {
      addOnce(address.substring(address.indexOf('?') + 1), questions);
    }
    for (int kind = 0; questions.size() < count; kind = (kind + 1) % KINDS) {
      addOnce(ofKind(kind), questions);
    }
    return questions;
  }

  private static void addOnce(String question, List<String> questions) {
    if (!questions.contains(question)) {
      questions.add(question);
    }
  }

  private String ofKind(int kind) {
    return switch (kind) {
      case 0 -> question("", frequent());
      case 1 -> question("", rare());
      case 2 -> question("", '"' + piece() + '"');
      case 3 -> question("", frequent() + ' ' + frequent());
      case 4 -> question("", frequent() + ' ' + rare() + ' ' + frequent());
      case 5 -> question("", frequent() + " -" + frequent());
      case 6 -> question("", frequent() + " NEAR/30 " + frequent());
      case 7 -> question("", '(' + frequent() + " | " + rare() + ") " + frequent());
      case 8 -> question(one(FILTERS), frequent());
      case 9 -> question(one(FILTERS), '"' + piece() + '"');
      case 10 -> question("", frequent() + ' ' + one(FIGURES));
      case 11 -> question("", OtherScript.of(frequent()));
      case 12 -> question("&sort=" + one(SORTS), frequent());
      case 13 -> question("&page=" + (2 + random.nextInt(3)), frequent());
      case 14 -> question("", frequent() + one(FILLERS) + rare());
      case 15 -> question("", piece() + piece());
      case 16 -> question("&scope=paragraph", frequent() + ' ' + frequent());
      case 17 -> question("&per=all", rare());
      case 18 -> question("&sort=" + one(SORTS) + one(FILTERS), "");
      default -> question("", "“" + frequent() + "” =" + frequent());
    };
  }

  private static String question(String parameters, String query) {
    return "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + parameters;
  }

  private String frequent() {
    return one(frequent);
  }

  private String rare() {
    return one(rare);
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** One to eight characters from anywhere in a paragraph, also across words and punctuation. */
  private String piece() {
    while (true) {
      Report report = one(reports);
      String text = report.paragraphs().isEmpty() ? "" : one(report.paragraphs()).text();
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + 1 + random.nextInt(LONGEST_PIECE));
      String piece = text.substring(from, to);
      if (piece.codePoints().anyMatch(Character::isLetterOrDigit)
          && piece.chars().noneMatch(c -> Character.isSurrogate((char) c) || isQuotation(c))) {
        return piece;
      }
    }
  }

  private static boolean isQuotation(int c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }
}
