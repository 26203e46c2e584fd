package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An expression with several writings, as it was found in a folded text.
 *
 * @param kind expressions of one kind are all written in one style
 * @param value what it says, the same for all its writings
 * @param end offset after it
 * @param forms its writings by style, the most usual first; in any other style it is written like
 *     in the first
 */
record Written(String kind, String value, int end, Map<String, String> forms) {

  Written {
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("no writing of " + kind + " " + value);
    }
    // Not Map.copyOf, which forgets the order.
    forms = new LinkedHashMap<>(forms);
  }

  String form(String style) {
    String form = forms.get(style);
    return form == null ? forms.values().iterator().next() : form;
  }

  /** Whether another expression says the same, so that either may be written for the other. */
  boolean isSameAs(Written other) {
    return kind.equals(other.kind) && value.equals(other.value);
  }
}
