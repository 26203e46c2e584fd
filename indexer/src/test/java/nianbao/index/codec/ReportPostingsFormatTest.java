package nianbao.index.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Phrases as {@link ReportCodec} writes them, held against those that Lucene writes. */
class ReportPostingsFormatTest {

  private static final int PARAGRAPHS = 60;
  private static final int TERMS = 40;

  /** A report of so many paragraphs with some of the terms; the rarer, the higher its number. */
  private static List<Document> block(int report, Random random) {
    List<Document> block = new ArrayList<>();
    for (int i = random.nextInt(PARAGRAPHS); i > 0; i--) {
      block.add(new Document());
    }
    Document own = new Document();
    own.add(new StringField("report", "r" + report, Field.Store.NO));
    for (int term = 0; term < TERMS; term++) {
      if (random.nextInt(1 + term) == 0) {
        own.add(new StringField(ReportCodec.PHRASES, "t" + term, Field.Store.NO));
      }
    }
    block.add(own);
    return block;
  }

  private static void write(Directory directory, Codec codec, int reports, boolean merged)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(codec);
    config.setMergePolicy(new LogDocMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    Random random = new Random(20261129);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int report = 0; report < reports; report++) {
        writer.addDocuments(block(report, random));
        if (report % 100 == 99) {
          writer.commit();
          writer.deleteDocuments(new Term("report", "r" + (report - 7)));
        }
      }
      if (merged) {
        writer.forceMerge(1);
      }
    }
  }

  /** For each term its documents, read one by one and from every fifth document on. */
  private static Map<String, List<Integer>> postings(Directory directory) throws IOException {
    Map<String, List<Integer>> found = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum terms = leaf.reader().terms(ReportCodec.PHRASES).iterator();
        while (terms.next() != null) {
          String term = leaf.ord + " " + terms.term().utf8ToString();
          PostingsEnum all = terms.postings(null, PostingsEnum.NONE);
          List<Integer> documents = new ArrayList<>(List.of(terms.docFreq(), all.docID()));
          while (all.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            documents.add(all.docID());
          }
          for (int target = 0; target < leaf.reader().maxDoc(); target += 5) {
            documents.add(terms.postings(null, PostingsEnum.NONE).advance(target));
          }
          found.put(term, documents);
        }
      }
    }
    return found;
  }

  private static void assertAsLucene(int reports, boolean merged) throws IOException {
    try (Directory ours = new ByteBuffersDirectory();
        Directory theirs = new ByteBuffersDirectory()) {
      write(ours, new ReportCodec(), reports, merged);
      write(theirs, Codec.getDefault(), reports, merged);

      assertEquals(postings(theirs), postings(ours));
      try (CheckIndex check = new CheckIndex(ours)) {
        assertTrue(check.checkIndex().clean);
      }
    }
  }

  @Test
  void readsAsLuceneDoes() throws IOException {
    assertAsLucene(1, false);
    assertAsLucene(350, false);
  }

  @Test
  void readsAsLuceneDoesWhenMergedWithoutRemovedReports() throws IOException {
    assertAsLucene(350, true);
  }

  @Test
  void eachDamagedByteIsToldAsDamage() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setCodec(new ReportCodec());
      config.setUseCompoundFile(false);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int report = 0; report < 20; report++) {
          writer.addDocuments(block(report, new Random(report)));
        }
      }
      String name =
          Arrays.stream(directory.listAll())
              .filter(n -> n.endsWith(".rep"))
              .findAny()
              .orElseThrow();
      byte[] bytes;
      try (IndexInput in = directory.openInput(name, IOContext.DEFAULT)) {
        bytes = new byte[(int) in.length()];
        in.readBytes(bytes, 0, bytes.length);
      }
      for (int at = 0; at < bytes.length; at++) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) 0xFF;
        assertDamaged(directory, name, damaged);
        assertDamaged(directory, name, Arrays.copyOf(bytes, at));
      }
    }
  }

  private static void assertDamaged(Directory directory, String name, byte[] bytes)
      throws IOException {
    directory.deleteFile(name);
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      out.writeBytes(bytes, bytes.length);
    }
    assertThrows(CorruptIndexException.class, () -> DirectoryReader.open(directory));
  }

  @Test
  void aTermOfEveryReportTakesNextToNothing() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setCodec(new ReportCodec());
      config.setUseCompoundFile(false);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int report = 0; report < 2000; report++) {
          List<Document> block = block(report, new Random(report));
          for (int term = 0; term < 1000; term++) {
            block
                .getLast()
                .add(new StringField(ReportCodec.PHRASES, "every" + term, Field.Store.NO));
          }
          writer.addDocuments(block);
        }
      }
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes +=
            file.endsWith(".doc") && file.contains("NianbaoReports")
                ? directory.fileLength(file)
                : 0;
      }
      assertTrue(bytes < 400_000, bytes + " bytes for two million entries");
    }
  }

  @Test
  void documentsAreNumberedInTheirOrder() {
    FixedBitSet set = new FixedBitSet(300);
    int[] documents = {3, 63, 64, 65, 127, 128, 299};
    for (int document : documents) {
      set.set(document);
    }
    NumberedDocuments numbered = new NumberedDocuments(set);
    for (int number = 0; number < documents.length; number++) {
      assertEquals(documents[number], numbered.document(number));
      assertEquals(number, numbered.number(documents[number]));
    }
    assertEquals(2, numbered.number(64));
    assertEquals(5, numbered.number(128));
    assertEquals(6, numbered.number(129));
    assertEquals(7, numbered.number(300));
    assertEquals(PostingsEnum.NO_MORE_DOCS, numbered.document(7));
  }
}
