package nianbao.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.text.Resources;

/** Derives the shorter names under which divisions are known. */
final class DivisionNames {

  /** Names of ethnic groups, the longest first, each with 族 behind it before the bare one. */
  private static final List<String> GROUPS =
      Resources.lines(DivisionNames.class, "groups.txt").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .flatMap(DivisionNames::forms)
          .toList();

  private static final List<String> ENDINGS =
      List.of(
          "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "矿区", "新区", "省", "市", "县", "区",
          "州", "盟", "旗");

  private static final Set<String> ORDINARY =
      new HashSet<>(Resources.lines(DivisionNames.class, "ordinary-names.txt"));

  private DivisionNames() {}

  /** 海淀 for 海淀区, 阿坝 for 阿坝藏族羌族自治州; the whole name when fewer than two characters would remain. */
  static String shortName(String name) {
    for (String ending : ENDINGS) {
      // 万柏林区 and 碑林区 are districts of that name, 神农架林区 is a forestry district.
      int shortest = ending.equals("林区") ? 3 : 2;
      if (name.endsWith(ending) && name.length() - ending.length() >= shortest) {
        return withoutGroups(name.substring(0, name.length() - ending.length()));
      }
    }
    return name;
  }

  /** Whether a short name is also an ordinary word. */
  static boolean isOrdinary(String shortName) {
    return ORDINARY.contains(shortName);
  }

  private static String withoutGroups(String stem) {
    String rest = stem;
    for (String next = withoutGroup(rest); !next.equals(rest); next = withoutGroup(rest)) {
      rest = next;
    }
    // 东乡族自治县: there is nothing but the name of the group.
    return rest.length() > 2 && rest.endsWith("族") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static String withoutGroup(String stem) {
    for (String form : GROUPS) {
      if (stem.endsWith(form) && stem.length() - form.length() >= 2) {
        return stem.substring(0, stem.length() - form.length());
      }
    }
    return stem;
  }

  private static Stream<String> forms(String group) {
    return group.length() == 1 ? Stream.of(group + "族") : Stream.of(group + "族", group);
  }

  /** Common forms that keep the level: 阿坝州, 长阳县; empty for most divisions. */
  static List<String> middleForms(String name) {
    List<String> forms = new ArrayList<>();
    for (String ending : List.of("州", "县", "旗")) {
      if (name.endsWith("自治" + ending)) {
        forms.add(shortName(name) + ending);
      }
    }
    if (name.endsWith("族区")) {
      forms.add(shortName(name) + "区");
    }
    return forms;
  }
}
