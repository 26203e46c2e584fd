package nianbao.export.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms that a citation may have. In each of them the text of a report stays text. */
public enum CitationFormat {
  /** The quotation, its source and the address, each on a line of its own. */
  TEXT("txt", "text/plain") {
    @Override
    public String of(Citation citation) {
      String text = citation.readable();
      return lines(
          text == null ? null : citation.words().text("quote.text", Map.of("text", text)),
          citation.source(),
          citation.address(),
          citation.sampleMark());
    }
  },
  /** A block quote, as {@link MarkdownCitation} says. */
  MARKDOWN("md", "text/markdown") {
    @Override
    public String of(Citation citation) {
      return MarkdownCitation.of(citation);
    }
  },
  /** A figure with a block quote, as {@link HtmlCitation} says. */
  HTML("html", "text/html") {
    @Override
    public String of(Citation citation) {
      return HtmlCitation.of(citation);
    }
  },
  /** An entry for an electronic resource by GB/T 7714—2015, without the quoted text. */
  GBT7714("txt", "text/plain") {
    @Override
    public String of(Citation citation) {
      String author = citation.issuer() == null ? "" : citation.issuer() + ". ";
      String published = citation.publishedOn() == null ? "" : "(" + citation.publishedOn() + ")";
      String mark = citation.sampleMark() == null ? "" : " [" + citation.sampleMark() + "]";
      return "%s%s[EB/OL]. %s[%s]. %s.%s"
          .formatted(
              author,
              citation.markedTitle(),
              published,
              citation.accessed(),
              citation.address(),
              mark);
    }
  },
  /** An entry for BibTeX, as {@link BibtexEntry} says. */
  BIBTEX("bib", "application/x-bibtex") {
    @Override
    public String of(Citation citation) {
      return BibtexEntry.of(citation);
    }
  },
  /** An entry in the format of Research Information Systems, as {@link RisEntry} says. */
  RIS("ris", "application/x-research-info-systems") {
    @Override
    public String of(Citation citation) {
      return RisEntry.of(citation);
    }
  };

  private final String extension;
  private final String mediaType;

  CitationFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format with this {@link #key}. */
  public static Optional<CitationFormat> named(String key) {
    return Stream.of(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** Its name in an address: {@code gbt7714}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What file names end with, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType + "; charset=utf-8";
  }

  /** One citation; only RIS has an end of line after it. */
  public abstract String of(Citation citation);

  /** Several citations, in order. */
  public String of(List<Citation> citations) {
    String between = this == GBT7714 ? "\n" : this == RIS ? "\r\n" : "\n\n";
    return citations.stream().map(this::of).collect(Collectors.joining(between));
  }

  /** A file of several citations. */
  public String file(List<Citation> citations) {
    return this == RIS ? of(citations) : of(citations) + '\n';
  }

  private static String lines(@Nullable String... lines) {
    return Stream.of(lines).filter(line -> line != null).collect(Collectors.joining("\n"));
  }
}
