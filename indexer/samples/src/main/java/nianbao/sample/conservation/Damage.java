package nianbao.sample.conservation;

import java.util.List;
import java.util.Random;

/** One way in which what saves, converts and prints a page may damage its text. */
enum Damage {
  /** Bars at the end of lines, inside them, and alone. */
  BARS {
    @Override
    String of(String line, Random random) {
      return switch (random.nextInt(4)) {
        case 0 -> line + " |";
        case 1 -> line + "\n" + "|".repeat(1 + random.nextInt(6));
        case 2 -> inserted(line, "|", random);
        default -> "| " + line;
      };
    }
  },
  BLANK_LINES {
    @Override
    String of(String line, Random random) {
      return line + "\n".repeat(1 + random.nextInt(3));
    }
  },
  /** A cell that no form knows, or a known one cut off. */
  UNKNOWN_CELLS {
    @Override
    String of(String line, Random random) {
      int kept = random.nextInt(line.length() + 1);
      return switch (random.nextInt(4)) {
        case 0 -> line.substring(0, kept);
        case 1 -> line + '\n' + HEADERS.get(random.nextInt(HEADERS.size()));
        case 2 -> HEADERS.get(random.nextInt(HEADERS.size())) + " | " + line;
        default -> line.substring(0, kept) + '\n' + line.substring(kept);
      };
    }
  },
  /** 項(xiàng): the gloss of a converter after a character. */
  PINYIN {
    @Override
    String of(String line, Random random) {
      return inserted(line, "(xiàng)", random);
    }
  },
  LINE_ENDS {
    @Override
    String of(String line, Random random) {
      return line + ENDS.get(random.nextInt(ENDS.size()));
    }
  },
  TABS {
    @Override
    String of(String line, Random random) {
      return random.nextBoolean() ? '\t' + line : inserted(line, "\t", random);
    }
  },
  SPACES {
    @Override
    String of(String line, Random random) {
      return random.nextBoolean() ? line.replace(" | ", " ") : inserted(line, " ", random);
    }
  };

  private static final List<String> HEADERS =
      List.of("本年新", "现行有效件(数)", "本年(2023)制发件数", "备注", "第二十条第", "其他说明", "12", "信息內容", "1.png");

  private static final List<String> ENDS = List.of("\r\n", "\r", "\u2028", "\u0085", "\f", "\n\r");

  private static final List<Damage> ALL = List.of(values());

  /** The line with what follows it in its place. */
  abstract String of(String line, Random random);

  /**
   * A text of which some lines are damaged.
   *
   * @param random decides which, how often and how
   */
  static String in(String text, Random random) {
    int share = 1 + random.nextInt(40);
    List<Damage> kinds = random.nextBoolean() ? ALL : List.of(ALL.get(random.nextInt(ALL.size())));
    StringBuilder damaged = new StringBuilder(text.length() + 100);
    for (String line : text.split("\n", -1)) {
      boolean spared = random.nextInt(100) >= share;
      String printed = spared ? line : kinds.get(random.nextInt(kinds.size())).of(line, random);
      damaged.append(printed).append('\n');
    }
    return damaged.toString();
  }

  private static String inserted(String line, String piece, Random random) {
    int at = random.nextInt(line.length() + 1);
    return line.substring(0, at) + piece + line.substring(at);
  }
}
