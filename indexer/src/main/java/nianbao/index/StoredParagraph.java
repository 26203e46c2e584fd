package nianbao.index;

import nianbao.report.Paragraph;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a paragraph: the initial of its kind, the ordinal of its section as a
 * variable-length number, 0 for none, and its text.
 */
public record StoredParagraph(Paragraph.Kind kind, @Nullable Integer section, String text) {

  private static final int LONGEST_NUMBER = 5;

  static StoredParagraph of(Paragraph paragraph) {
    return new StoredParagraph(paragraph.kind(), paragraph.section(), paragraph.text());
  }

  /** The hash of the text, the second part of a paragraph's id. */
  static int textHash(Paragraph paragraph) {
    String id = paragraph.id();
    return Integer.parseInt(id, id.indexOf('-') + 1, id.length(), 16);
  }

  BytesRef bytes() {
    BytesRef encoded = CompactText.encode(text);
    byte[] bytes = new byte[1 + LONGEST_NUMBER + encoded.length];
    int size = 0;
    bytes[size++] = (byte) kind.name().charAt(0);
    int rest = section == null ? 0 : section;
    while (rest >= 0x80) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    System.arraycopy(encoded.bytes, encoded.offset, bytes, size, encoded.length);
    return new BytesRef(bytes, 0, size + encoded.length);
  }

  /** Reads the stored field {@link IndexFields#PARAGRAPH}. */
  public static StoredParagraph read(BytesRef stored) {
    ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    Paragraph.Kind kind = kind(in.readByte());
    int section = in.readVInt();
    int text = in.getPosition();
    return new StoredParagraph(
        kind,
        section == 0 ? null : section,
        CompactText.decode(new BytesRef(stored.bytes, text, stored.offset + stored.length - text)));
  }

  private static Paragraph.Kind kind(byte initial) {
    for (Paragraph.Kind kind : Paragraph.Kind.values()) {
      if (kind.name().charAt(0) == initial) {
        return kind;
      }
    }
    throw new IllegalArgumentException("a stored paragraph has no kind " + initial);
  }

  /**
   * The paragraph of a report.
   *
   * @param ordinal its place in the report, from 1
   * @param textHash {@link IndexFields#TEXT_HASH}
   */
  public Paragraph at(int ordinal, long textHash) {
    return new Paragraph("%d-%06x".formatted(ordinal, textHash), ordinal, section, kind, text);
  }
}
