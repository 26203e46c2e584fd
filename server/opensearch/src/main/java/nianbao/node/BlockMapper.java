package nianbao.node;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nianbao.index.ReportBlock;
import nianbao.index.block.BlockBytes;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.opensearch.index.mapper.IdFieldMapper;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.mapper.MapperParsingException;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.SourceValueFetcher;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.index.query.QueryShardException;
import org.opensearch.search.lookup.SearchLookup;

/**
 * A field whose value is a whole report as bytes. Its paragraphs become documents of their own, and
 * the document that has the field becomes that of the report, the last of the block.
 */
final class BlockMapper extends ParametrizedFieldMapper {

  /** The type of the field in a mapping. */
  static final String TYPE = "nianbao_block";

  static final Mapper.TypeParser PARSER =
      new TypeParser((name, context) -> new BlockMapper.Builder(name));

  private BlockMapper(String name, MappedFieldType type, MultiFields multiFields, CopyTo copyTo) {
    super(name, type, multiFields, copyTo);
  }

  private static final class Builder extends ParametrizedFieldMapper.Builder {
    private final Parameter<Map<String, String>> meta = Parameter.metaParam();

    Builder(String name) {
      super(name);
    }

    @Override
    protected List<Parameter<?>> getParameters() {
      return List.of(meta);
    }

    @Override
    public BlockMapper build(BuilderContext context) {
      return new BlockMapper(
          name,
          new BlockType(buildFullName(context), meta.getValue()),
          multiFieldsBuilder.build(this, context),
          copyTo.build());
    }
  }

  /** Can't be searched by OpenSearch's own queries. */
  private static final class BlockType extends MappedFieldType {
    BlockType(String name, Map<String, String> meta) {
      super(name, false, false, false, TextSearchInfo.NONE, meta);
    }

    @Override
    public String typeName() {
      return TYPE;
    }

    @Override
    public ValueFetcher valueFetcher(
        QueryShardContext context, @Nullable SearchLookup lookup, @Nullable String format) {
      return SourceValueFetcher.identity(name(), context, format);
    }

    @Override
    public Query termQuery(Object value, QueryShardContext context) {
      throw notSearched(context);
    }

    @Override
    public Query existsQuery(QueryShardContext context) {
      throw notSearched(context);
    }

    private QueryShardException notSearched(QueryShardContext context) {
      return new QueryShardException(
          context, "the field [" + name() + "] is searched by Nianbao, not by queries");
    }
  }

  @Override
  protected void parseCreateField(ParseContext context) throws IOException {
    IndexableField id = context.rootDoc().getField(IdFieldMapper.NAME);
    Iterator<Document> block = documents(context);
    Document document = block.next();
    while (block.hasNext()) {
      // With the id, by which the block is replaced; with an empty path, so that names of fields
      // stay as they are.
      ParseContext.Document paragraph = context.createNestedContext("").doc();
      paragraph.add(
          new Field(
              IdFieldMapper.NAME, id.binaryValue(), IdFieldMapper.Defaults.NESTED_FIELD_TYPE));
      paragraph.addAll(document.getFields());
      document = block.next();
    }
    context.rootDoc().addAll(document.getFields());
  }

  private Iterator<Document> documents(ParseContext context) throws IOException {
    try {
      return ReportBlock.of(BlockBytes.read(context.parser().binaryValue())).iterator();
    } catch (IOException e) {
      throw new MapperParsingException(
          "the field [" + name() + "] has no report: " + e.getMessage(), e);
    }
  }

  @Override
  public ParametrizedFieldMapper.Builder getMergeBuilder() {
    return new Builder(simpleName()).init(this);
  }

  @Override
  protected String contentType() {
    return TYPE;
  }
}
