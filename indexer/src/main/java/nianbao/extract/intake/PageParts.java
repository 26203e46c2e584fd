package nianbao.extract.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.read.RawDocument;
import nianbao.read.WebPage.Kind;
import nianbao.read.WebPage.Link;
import nianbao.text.Resources;

/**
 * The frames, attachments and pictures in the article of a page that may hold what its text lacks:
 * all of it, or only the tables.
 *
 * @param lacksText whether the page has no text of its own
 * @param documents frames and attachments, in page order, at most {@link #MOST}
 * @param pictures names of the pictures in the article of a page, at most {@link #MOST}
 */
record PageParts(boolean lacksText, List<Document> documents, List<String> pictures) {

  /** A report has few annexes; of a page with more, the first are looked for. */
  static final int MOST = 5;

  /** Longer addresses are no addresses of files. */
  private static final int LONGEST_ADDRESS = 300;

  private static final int LONGEST_NAME = 200;

  /** Parts of the parameters of a viewer that are looked at. */
  private static final int MOST_PARAMETERS = 20;

  private static final Set<String> ENDINGS = words("document");
  private static final Set<String> PARAMETERS = words("parameter");
  private static final Set<String> ANNEXES = words("annex");
  private static final Set<String> TABLES = words("tables");
  private static final Set<String> ASIDE = words("aside");

  private static final Set<String> PICTURES = words("picture");
  private static final Set<String> ORNAMENTS = words("ornament");

  /**
   * A frame or an attachment.
   *
   * @param address of the document itself, not of its viewer
   * @param name of the link, or of the framed file
   */
  record Document(Kind kind, String address, String name) {
    Document {
      name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
  }

  private static Set<String> words(String role) {
    return Resources.rows(PageParts.class, "page-parts.tsv").stream()
        .filter(row -> row.get(0).equals(role))
        .map(row -> row.get(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The parts of a page that hold what it lacks; none when its text and its tables are there. */
  static PageParts of(RawDocument document, ReportSigns signs) {
    boolean lacksText = !signs.hasText();
    List<Document> documents = new ArrayList<>();
    List<String> pictures = new ArrayList<>();
    boolean lacksAnything = lacksText || !signs.hasTables();
    for (Link link : lacksAnything ? document.page().links() : List.<Link>of()) {
      switch (link.kind()) {
        case FRAME -> addFrame(link, lacksText, documents);
        case LINK -> addAttachment(link, lacksText, documents);
        case PICTURE -> addPicture(link, pictures);
      }
    }
    return new PageParts(lacksText, documents, pictures);
  }

  private static void addFrame(Link frame, boolean lacksText, List<Document> documents) {
    String framed = framed(frame.address());
    String lower = framed.toLowerCase(Locale.ROOT);
    boolean isText =
        endsAsDocument(lower) || (lacksText && ASIDE.stream().noneMatch(lower::contains));
    if (frame.inArticle() && isText) {
      add(new Document(Kind.FRAME, framed, fileName(framed)), documents);
    }
  }

  /** The document that a viewer shows: {@code viewer.html?file=/attach/a.pdf}. */
  private static String framed(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    String[] parameters = address.substring(query + 1).split("[&#]", MOST_PARAMETERS + 1);
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals > 0
          && PARAMETERS.contains(parameter.substring(0, equals).toLowerCase(Locale.ROOT))) {
        String value = decoded(parameter.substring(equals + 1));
        if (endsAsDocument(value.toLowerCase(Locale.ROOT))) {
          return value;
        }
      }
    }
    return address;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value; // a lone percent sign
    }
  }

  /** A name or address, in lower case, with or without parameters. */
  private static boolean endsAsDocument(String lower) {
    String path = lower.split("[?#]", 2)[0].strip();
    return ENDINGS.stream().anyMatch(path::endsWith);
  }

  private static void addAttachment(Link link, boolean lacksText, List<Document> documents) {
    String lower = link.text().toLowerCase(Locale.ROOT);
    String address = link.address().toLowerCase(Locale.ROOT);
    if (!endsAsDocument(address) && !endsAsDocument(lower)) {
      return;
    }
    Set<String> wanted = lacksText ? ANNEXES : TABLES;
    boolean isNamed = wanted.stream().anyMatch(IntakeWords.folded(lower)::contains);
    if (isNamed || (lacksText && link.inArticle())) {
      String name = link.text().isEmpty() ? fileName(link.address()) : link.text();
      add(new Document(Kind.LINK, link.address(), name), documents);
    }
  }

  private static void add(Document document, List<Document> documents) {
    boolean isNew = documents.stream().noneMatch(d -> d.address.equals(document.address));
    if (isNew && documents.size() < MOST && document.address.length() <= LONGEST_ADDRESS) {
      documents.add(document);
    }
  }

  private static void addPicture(Link picture, List<String> pictures) {
    String name = fileName(picture.address());
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isPicture =
        PICTURES.stream().anyMatch(lower::endsWith)
            && ORNAMENTS.stream().noneMatch(lower::contains);
    if (picture.inArticle() && isPicture && pictures.size() < MOST && !pictures.contains(name)) {
      pictures.add(name);
    }
  }

  private static String fileName(String address) {
    String path = address.split("[?#]", 2)[0];
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? address : name;
  }
}
