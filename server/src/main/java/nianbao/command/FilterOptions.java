package nianbao.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One option for each filter, for the commands that select reports. */
@Command
final class FilterOptions {
  private @Nullable CommandSpec command;

  /** Adds the options to the command that these are mixed into. */
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    this.command = command;
    for (FilterField field : FilterField.values()) {
      command.addOption(
          OptionSpec.builder(name(field))
              .paramLabel(field.valueLabel())
              .type(List.class)
              .auxiliaryTypes(String.class)
              // picocli takes a description for a format.
              .description(field.explanationInEnglish().replace("%", "%%"))
              .build());
    }
  }

  private static String name(FilterField field) {
    return "--" + field.key();
  }

  /**
   * What the given options ask for.
   *
   * @throws ParameterException naming the first value that is not accepted
   */
  Filters filters() {
    try {
      return SearchParameters.filters(new QueryParameters(values()));
    } catch (RequestException e) {
      throw usage(Objects.requireNonNull(command), e);
    }
  }

  /** A refused parameter as a mistake in the command line. */
  static ParameterException usage(CommandSpec command, RequestException e) {
    return new ParameterException(
        command.commandLine(), e.parameter() + " '" + e.value() + "': " + e.getMessage());
  }

  /** The values that were given, by the key of their filter. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (FilterField field : FilterField.values()) {
      List<String> given = command == null ? null : command.findOption(name(field)).getValue();
      if (given != null && !given.isEmpty()) {
        values.put(field.key(), given);
      }
    }
    return values;
  }
}
