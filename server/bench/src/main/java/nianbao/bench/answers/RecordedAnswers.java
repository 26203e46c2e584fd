package nianbao.bench.answers;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.bench.answers.AnswerDifference.Kind;
import nianbao.bench.answers.AnswerFile.Recorded;

/** Records the answers of the present code, and compares them with recorded ones. */
public final class RecordedAnswers {

  private static final Pattern SORT = Pattern.compile("[&?]sort=([^&]*)");

  private RecordedAnswers() {}

  /**
   * Asks questions about freshly indexed reports and writes the answers to a file.
   *
   * @param reports how many reports to generate, 10 or more
   * @param questions how many questions, more than the everyday ones
   * @param folder an empty one for the index
   */
  public static void record(Path file, int reports, int questions, Path folder) throws IOException {
    try (AnsweringLibrary library = AnsweringLibrary.of(reports, folder)) {
      new AnswerFile(reports, library.answers(AnsweringLibrary.questions(questions))).write(file);
    }
  }

  /**
   * Asks the questions of a file about as many freshly indexed reports, and prints what is answered
   * differently: one line for each difference, and how many questions have which.
   *
   * @param folder an empty one for the index
   * @return whether totals, facets, marks and order are equal; ties may be resolved otherwise
   */
  public static boolean compare(Path file, Path folder, PrintWriter out) throws IOException {
    AnswerFile before = AnswerFile.read(file);
    Map<Kind, Integer> questionsWith = new EnumMap<>(Kind.class);
    int equal = 0;
    try (AnsweringLibrary library = AnsweringLibrary.of(before.reports(), folder)) {
      List<Recorded> after =
          library.answers(before.answers().stream().map(Recorded::question).toList());
      for (int i = 0; i < after.size(); i++) {
        Set<Kind> kinds = compare(before.answers().get(i), after.get(i), out);
        kinds.forEach(kind -> questionsWith.merge(kind, 1, Integer::sum));
        equal += kinds.isEmpty() ? 1 : 0;
      }
    }
    out.println(summary(before.answers().size(), equal, questionsWith));
    return questionsWith.keySet().stream().noneMatch(Kind::isWrong);
  }

  /** Prints what differs and returns the kinds of it. */
  private static Set<Kind> compare(Recorded before, Recorded after, PrintWriter out) {
    Matcher sort = SORT.matcher(before.question());
    Set<Kind> kinds = new HashSet<>();
    for (AnswerDifference difference :
        AnswerDifference.between(
            before.answer(), after.answer(), sort.find() ? sort.group(1) : "relevance")) {
      kinds.add(difference.kind());
      out.println(name(difference.kind()) + '\t' + before.question() + '\t' + difference.what());
    }
    return kinds;
  }

  private static String summary(int questions, int equal, Map<Kind, Integer> questionsWith) {
    String others =
        List.of(Kind.values()).stream()
            .map(kind -> name(kind) + ' ' + questionsWith.getOrDefault(kind, 0))
            .collect(Collectors.joining(", "));
    return questions + " questions, " + equal + " answered equally; differing in " + others;
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
