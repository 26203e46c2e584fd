package nianbao.node;

import java.util.Map;
import nianbao.index.IndexFolder;
import nianbao.index.block.BlockBytes;
import org.opensearch.action.admin.indices.create.CreateIndexRequest;
import org.opensearch.cluster.metadata.IndexMetadata;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Settings;

/** How an index of reports is made, and how it is told from others. */
final class NianbaoIndex {

  /** The field of a report's bytes. */
  static final String FIELD = "block";

  /** What the index is written as: the fields of a block, and the bytes in which it comes. */
  static final String FORMAT = IndexFolder.format() + "." + BlockBytes.VERSION;

  /** The setting that tells an index of reports from others: its {@link #FORMAT}. */
  static final Setting<String> SETTING =
      Setting.simpleString(
          "index.nianbao.format", Setting.Property.IndexScope, Setting.Property.Final);

  /** Paragraphs and rows of one report; the longest known has 80,000. */
  private static final int MOST_PARAGRAPHS = 1_000_000;

  private NianbaoIndex() {}

  /**
   * A request that makes an index.
   *
   * @param replicas copies of each shard besides the first
   * @param replication {@code SEGMENT} or {@code DOCUMENT}
   */
  static CreateIndexRequest creation(String name, int shards, int replicas, String replication) {
    Settings settings =
        Settings.builder()
            .put(SETTING.getKey(), FORMAT)
            .put("index.number_of_shards", shards)
            .put("index.number_of_replicas", replicas)
            .put("index.replication.type", replication)
            // What was added becomes visible when the writer says so.
            .put("index.refresh_interval", "-1")
            // Adjacent segments are merged, so that blocks stay in the order in which they came.
            .put("index.merge.policy", "log_byte_size")
            .put("index.mapping.nested_objects.limit", MOST_PARAGRAPHS)
            .build();
    return new CreateIndexRequest(name)
        .settings(settings)
        .mapping(
            Map.of(
                "dynamic",
                "strict",
                "properties",
                Map.of(
                    FIELD,
                    Map.of("type", BlockMapper.TYPE),
                    // Never used: where there is one, the engine takes documents for blocks.
                    "paragraph",
                    Map.of("type", "nested"))));
  }

  /**
   * Checks that an index was made for reports, and for those of this version.
   *
   * @throws IllegalArgumentException when it wasn't; the message says what to do
   */
  static void check(IndexMetadata index) {
    String format = SETTING.get(index.getSettings());
    if (!FORMAT.equals(format)) {
      throw new IllegalArgumentException(refusal(index.getIndex().getName(), format));
    }
  }

  /** Whether an index was made for reports of any version. */
  static boolean isOne(Settings index) {
    return SETTING.exists(index);
  }

  private static String refusal(String name, String format) {
    return format.isEmpty()
        ? "the index [" + name + "] is not one of reports: name one that Nianbao has made"
        : "the index [%s] has format %s, and this node reads %s: write the reports into a new index"
            .formatted(name, format, FORMAT);
  }
}
