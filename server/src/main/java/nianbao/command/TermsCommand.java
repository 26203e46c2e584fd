package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nianbao.command.data.IndexOption;
import nianbao.command.terminal.TerminalPrinter;
import nianbao.command.terminal.Version;
import nianbao.export.ExportFormat;
import nianbao.export.results.TermsTable;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsAddress.Kind;
import nianbao.http.request.RequestException;
import nianbao.http.request.TermList;
import nianbao.http.request.TermList.Term;
import nianbao.read.UnreadableException;
import nianbao.read.text.Encodings;
import nianbao.search.QueryNotice;
import nianbao.search.ReportIndex;
import nianbao.search.TermCount;
import nianbao.search.filter.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao terms}: where each of many terms occurs. */
@Command(
    name = "terms",
    description = "Counts the reports, paragraphs, years and cities of many terms.",
    footer = {
      "",
      "Examples:",
      "  nianbao terms words.txt --year 2018..",
      "  nianbao terms words.csv --column 词语 --xlsx --output counts.xlsx"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TermsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "One term a line, or a CSV file whose first line names the columns.")
  private Path file = Path.of("");

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "Which column of a CSV file; default: the first.")
  private String column = "";

  @Mixin private ExportOptions exports = new ExportOptions();
  @Mixin private FilterOptions options = new FilterOptions();
  @Mixin private IndexOption source = new IndexOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ExportFormat all = exports.format();
    if (exports.json()) {
      throw new ParameterException(spec.commandLine(), "write --jsonl for JSON Lines");
    }
    Filters filters = options.filters();
    TermList list = list();
    ResultsAddress address = ResultsAddress.of(Kind.TERMS, options.values());
    try (ReportIndex index = source.open(spec)) {
      if (all == null) {
        print(index, list, filters);
      } else {
        TermsTable.Asked asked =
            new TermsTable.Asked(
                list.byLine(),
                list.problems(),
                filters,
                address.href(),
                term -> address.on(Kind.SEARCH).asking(term).href(),
                exports.context(index));
        exports.write(all, TermsTable.of(index, asked));
      }
    }
    return 0;
  }

  private TermList list() throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = bytes.length == 0 ? "" : Encodings.decode(bytes);
      String name = file.toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".csv") || name.endsWith(".tsv") || !column.isBlank()
          ? TermList.ofCsv(text, column)
          : TermList.ofLines(text);
    } catch (UnreadableException e) {
      throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage());
    } catch (RequestException e) {
      throw FilterOptions.usage(spec, e);
    }
  }

  private void print(ReportIndex index, TermList list, Filters filters) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%8s %10s  %-9s %6s  %s%n", "reports", "paragraphs", "years", "cities", "term");
    for (TermList.Refused line : list.refused()) {
      refuse(line.line(), line.value(), line.reason());
    }
    List<Term> terms = list.terms();
    for (int from = 0; from < terms.size(); from += TermsTable.TOGETHER) {
      List<Term> some = terms.subList(from, Math.min(terms.size(), from + TermsTable.TOGETHER));
      List<TermCount> counts =
          index.terms(new TermCount.Request(some.stream().map(Term::text).toList(), filters));
      for (int i = 0; i < some.size(); i++) {
        print(some.get(i).line(), counts.get(i));
      }
    }
    if (list.repeated() > 0) {
      spec.commandLine().getErr().println(list.repeated() + " lines repeat an earlier one");
    }
  }

  private void print(int line, TermCount count) {
    if (count.refused() != null) {
      refuse(line, count.term(), count.refused());
      return;
    }
    String years = count.firstYear() == null ? "-" : count.firstYear() + "-" + count.lastYear();
    spec.commandLine()
        .getOut()
        .printf(
            "%8d %10d  %-9s %6d  %s%n",
            count.reports(),
            count.paragraphs(),
            years,
            count.cities(),
            TerminalPrinter.readable(count.term()));
  }

  private void refuse(int line, String term, QueryNotice why) {
    spec.commandLine()
        .getErr()
        .println("line " + line + " '" + TerminalPrinter.readable(term) + "': " + why.english());
  }
}
