package nianbao.bench.peers;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nianbao.bench.peers.PeerRound.Figures;

/**
 * The figures of all engines side by side.
 *
 * @param figures of each engine, of every round
 */
record PeerTable(PeerCorpus corpus, Map<Peer, List<Figures>> figures) {

  private static final int SHOWN = 8;

  /**
   * Prints the table, and below it where engines count other reports than have the string.
   *
   * @param have how many reports have each checked string
   */
  void print(Map<String, Integer> have, PrintWriter out) {
    out.printf(Locale.ROOT, "%d reports, %.1f MB%n%n", corpus.reports(), corpus.bytes() / 1e6);
    out.println(row("", figures.keySet().stream().map(Peer::title).toList(), "ratio"));
    out.println("|---|" + "---:|".repeat(figures.size() + 1));
    print("index", "%.1f s", Figures::indexSeconds, out);
    print("processor time of it", "%.1f s", Figures::processorSeconds, out);
    print("on disk", "%.1f MB", each -> each.bytes() / 1e6, out);
    print("start to the first answer", "%.0f ms", Figures::startMillis, out);
    print("search over HTTP, p50", "%.1f ms", Figures::p50, out);
    print("search over HTTP, p95", "%.1f ms", Figures::p95, out);
    print("search over HTTP, p99", "%.1f ms", Figures::p99, out);
    String first = have.keySet().iterator().next();
    print(
        "reports found for %s (%d have it)".formatted(first, have.get(first)),
        "%.0f",
        each -> Objects.requireNonNull(each.found().get(first)),
        out);
    out.println();
    figures.forEach((peer, rounds) -> printDeviations(peer, rounds.getFirst(), have, out));
  }

  private void print(
      String name, String format, ToDoubleFunction<Figures> figure, PrintWriter out) {
    List<Double> medians = figures.values().stream().map(rounds -> median(rounds, figure)).toList();
    out.println(
        row(
            name,
            medians.stream().map(median -> String.format(Locale.ROOT, format, median)).toList(),
            figures.size() < 2
                ? ""
                : String.format(Locale.ROOT, "%.2f", medians.getLast() / medians.getFirst())));
  }

  private static String row(String name, List<String> cells, String ratio) {
    return "| " + name + " | " + String.join(" | ", cells) + " | " + ratio + " |";
  }

  /** The figure of the round in the middle; of an even number the mean of both in the middle. */
  private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static void printDeviations(
      Peer peer, Figures figures, Map<String, Integer> have, PrintWriter out) {
    List<String> deviations =
        figures.found().entrySet().stream()
            .filter(found -> !found.getValue().equals(have.get(found.getKey())))
            .map(
                found ->
                    "%s %d of %d"
                        .formatted(found.getKey(), found.getValue(), have.get(found.getKey())))
            .toList();
    String shown = deviations.stream().limit(SHOWN).collect(Collectors.joining(", "));
    out.printf(
        "%s: %d of %d strings counted as a plain scan does%s%n",
        peer.title(),
        have.size() - deviations.size(),
        have.size(),
        deviations.isEmpty() ? "" : "; " + shown + (deviations.size() > SHOWN ? ", …" : ""));
  }
}
