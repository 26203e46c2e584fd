package nianbao.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.FilterValueException;
import nianbao.search.filter.Filters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One option for each filter of the registry, for any command that chooses among reports. */
@Command
final class FilterOptions {

  private @Nullable CommandSpec command;

  /** Adds the options to the command that this is mixed into. */
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    this.command = command;
    for (FilterField field : FilterField.values()) {
      command.addOption(
          OptionSpec.builder(name(field))
              .paramLabel(field.valueLabel())
              .type(List.class)
              .auxiliaryTypes(String.class)
              .description(field.explanationInEnglish())
              .build());
    }
  }

  private static String name(FilterField field) {
    return "--" + field.key();
  }

  /**
   * What the given values ask for.
   *
   * @throws ParameterException naming the first value that a filter can't have
   */
  Filters filters() {
    Filters filters = Filters.NONE;
    for (Map.Entry<String, List<String>> given : values().entrySet()) {
      FilterField field = Objects.requireNonNull(FilterField.named(given.getKey()));
      for (String value : given.getValue()) {
        try {
          filters = filters.and(field.parse(value));
        } catch (FilterValueException e) {
          throw new ParameterException(
              Objects.requireNonNull(command).commandLine(),
              given.getKey() + " '" + value + "': " + e.getMessage());
        }
      }
    }
    return filters;
  }

  /** The values that were given, by key; those of no field but the given ones. */
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
