package nianbao.search.shard;

import java.util.List;

/**
 * What a shard has of a reading of headers.
 *
 * @param isOwnName whether an office goes by the name of the first filters: 服务中心 is only a part of
 *     政务服务中心
 * @param first the number of the first filters that any report passes, 0 for a reading of another
 *     kind that any report has; {@link #NOWHERE} when there are no such reports
 * @param names for each of the filters up to that those of its names of offices that some office
 *     has, and not only because it has a longer one of them; none for filters with a single name
 */
public record HeadersHere(boolean isOwnName, int first, List<List<String>> names) {

  /** No filters are passed. */
  public static final int NOWHERE = Integer.MAX_VALUE;
}
