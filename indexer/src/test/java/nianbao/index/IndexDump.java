package nianbao.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nianbao.report.Sha256;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * All that an index holds, regardless of how it is spread over segments: the documents that are not
 * deleted are numbered in their order, and each line is a stored field, a value, a norm or a
 * posting of one of them, or more precisely its beginning, field, and the hash of the rest.
 */
public final class IndexDump {

  /** What is said of a field, by what it is and the field's name. */
  private final Map<String, StringBuilder> contents = new TreeMap<>();

  private final Map<String, Map<BytesRef, StringBuilder>> postings = new TreeMap<>();
  private int live;

  private IndexDump() {}

  /** Field by field, what it holds and how it hashes. Equal for equal indexes. */
  public static Map<String, String> of(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return of(reader);
    }
  }

  private static Map<String, String> of(DirectoryReader reader) throws IOException {
    IndexDump dump = new IndexDump();
    for (LeafReaderContext leaf : reader.leaves()) {
      dump.add(leaf.reader());
    }
    Map<String, String> hashes = new TreeMap<>();
    dump.contents.forEach((field, text) -> hashes.put(field, hash(text)));
    dump.postings.forEach(
        (field, terms) -> {
          StringBuilder text = new StringBuilder();
          new TreeMap<>(terms)
              .forEach((term, list) -> text.append(term).append(':').append(list).append('\n'));
          hashes.put("postings " + field + " of " + terms.size() + " terms", hash(text));
        });
    hashes.put("documents", Integer.toString(dump.live));
    return hashes;
  }

  private static String hash(CharSequence text) {
    return text.length() + " " + Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void add(LeafReader reader) throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    Bits alive = reader.getLiveDocs();
    Arrays.fill(numbers, -1);
    for (int doc = 0; doc < numbers.length; doc++) {
      if (alive == null || alive.get(doc)) {
        numbers[doc] = live++;
      }
    }
    addStored(reader, numbers);
    for (FieldInfo field : reader.getFieldInfos()) {
      Terms terms = reader.terms(field.name);
      if (terms != null) {
        addPostings(field.name, terms, numbers);
      }
      for (int doc = 0; doc < numbers.length; doc++) {
        if (numbers[doc] >= 0) {
          addValues(reader, field, doc, numbers[doc]);
        }
      }
    }
  }

  private void addStored(LeafReader reader, int[] numbers) throws IOException {
    for (int doc = 0; doc < numbers.length; doc++) {
      if (numbers[doc] >= 0) {
        Document document = reader.storedFields().document(doc);
        for (IndexableField field : document) {
          line("stored " + field.name())
              .append(numbers[doc])
              .append(' ')
              .append(field.stringValue())
              .append(field.numericValue())
              .append(field.binaryValue());
        }
      }
    }
  }

  private void addPostings(String field, Terms terms, int[] numbers) throws IOException {
    Map<BytesRef, StringBuilder> lists = postings.computeIfAbsent(field, f -> new HashMap<>());
    TermsEnum term = terms.iterator();
    PostingsEnum list = null;
    while (term.next() != null) {
      list = term.postings(list, PostingsEnum.ALL);
      for (int doc = list.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = list.nextDoc()) {
        if (numbers[doc] >= 0) {
          StringBuilder text =
              lists.computeIfAbsent(BytesRef.deepCopyOf(term.term()), t -> new StringBuilder());
          text.append(' ').append(numbers[doc]).append('x').append(list.freq());
          for (int i = 0; terms.hasPositions() && i < list.freq(); i++) {
            text.append('@').append(list.nextPosition());
          }
        }
      }
    }
  }

  private void addValues(LeafReader reader, FieldInfo field, int doc, int number)
      throws IOException {
    NumericDocValues norms = reader.getNormValues(field.name);
    if (norms != null && norms.advanceExact(doc)) {
      line("norm " + field.name).append(number).append(' ').append(norms.longValue());
    }
    StringBuilder values = new StringBuilder();
    switch (field.getDocValuesType()) {
      case NUMERIC -> {
        NumericDocValues all = reader.getNumericDocValues(field.name);
        if (all.advanceExact(doc)) {
          values.append(all.longValue());
        }
      }
      case SORTED_NUMERIC -> {
        SortedNumericDocValues all = reader.getSortedNumericDocValues(field.name);
        for (int i = 0; all.advanceExact(doc) && i < all.docValueCount(); i++) {
          values.append(all.nextValue()).append(' ');
        }
      }
      case BINARY -> {
        BinaryDocValues all = reader.getBinaryDocValues(field.name);
        if (all.advanceExact(doc)) {
          values.append(all.binaryValue());
        }
      }
      case SORTED -> {
        SortedDocValues all = reader.getSortedDocValues(field.name);
        if (all.advanceExact(doc)) {
          values.append(all.lookupOrd(all.ordValue()));
        }
      }
      case SORTED_SET -> {
        SortedSetDocValues all = reader.getSortedSetDocValues(field.name);
        if (all.advanceExact(doc)) {
          for (int i = 0; i < all.docValueCount(); i++) {
            values.append(all.lookupOrd(all.nextOrd())).append(' ');
          }
        }
      }
      case NONE -> {}
    }
    if (!values.isEmpty()) {
      line("value " + field.name).append(number).append(' ').append(values);
    }
  }

  private StringBuilder line(String what) {
    return contents.computeIfAbsent(what, w -> new StringBuilder()).append('\n');
  }
}
