package nianbao.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import nianbao.export.ExportContext;
import nianbao.export.ExportFile;
import nianbao.export.ExportFormat;
import nianbao.export.ExportTable;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.Wording;
import nianbao.search.ReportIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The formats of results for programs, and where whole results are written. */
@Command
final class ExportOptions {
  @ArgGroup private @Nullable Format chosen;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write CSV, a workbook or JSON Lines; default: standard output.")
  private @Nullable Path output;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "What printed links begin with; default: ${DEFAULT-VALUE}.")
  private String publicUrl = "";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** One of the formats for programs. */
  private static final class Format {
    @Option(names = "--json", description = "Print what the API answers.")
    private boolean json;

    @Option(names = "--csv", description = "All results as CSV.")
    private boolean csv;

    @Option(names = "--xlsx", description = "All results as a workbook.")
    private boolean xlsx;

    @Option(names = "--jsonl", description = "All results as JSON Lines.")
    private boolean jsonLines;

    /** The format of whole results; {@code null} for none. */
    private @Nullable ExportFormat ofAll() {
      if (csv) {
        return ExportFormat.CSV;
      }
      if (xlsx) {
        return ExportFormat.XLSX;
      }
      return jsonLines ? ExportFormat.JSON_LINES : null;
    }
  }

  /** Whether what the API answers is asked for. */
  boolean json() {
    return chosen != null && chosen.json;
  }

  /**
   * The format in which all results are asked for; {@code null} when they are not.
   *
   * @throws ParameterException when the other options don't go with it
   */
  @Nullable ExportFormat format() {
    ExportFormat all = chosen == null ? null : chosen.ofAll();
    if (all == null && output != null) {
      throw usage("--output is for --csv, --xlsx and --jsonl");
    }
    if (all != null
        && output == null
        && !all.isText()
        && Boolean.getBoolean("nianbao.out.terminal")) {
      throw usage("a terminal can't show a workbook; name a file with --output");
    }
    return all;
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  /** What links begin with, without a trailing slash. */
  String base() {
    return publicUrl.replaceFirst("/++$", "");
  }

  /** Whoever reads the file has the language of this system, more likely than that of commands. */
  ExportContext context(ReportIndex index) throws IOException {
    boolean chinese = Locale.getDefault().getLanguage().equals(PageLanguage.CHINESE.code());
    Wording wording = Wording.of(chinese ? PageLanguage.CHINESE : PageLanguage.ENGLISH);
    return new ExportContext(base(), index.contents().sample(), wording);
  }

  /** Writes a table where it is wanted. */
  void write(ExportFormat all, ExportTable<?> table) throws IOException {
    if (output == null) {
      all.write(table, new FileOutputStream(FileDescriptor.out));
    } else {
      long rows = ExportFile.write(output, all, table);
      Objects.requireNonNull(command).commandLine().getErr().println(rows + " rows in " + output);
    }
  }
}
