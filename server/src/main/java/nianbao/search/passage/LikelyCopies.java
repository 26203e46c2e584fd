package nianbao.search.passage;

import java.util.List;

/**
 * What a shard has of a passage.
 *
 * @param copies the likeliest first, at most {@link LikelyCopy#MOST}
 * @param hasMore whether it has more of them
 */
public record LikelyCopies(List<LikelyCopy> copies, boolean hasMore) {}
