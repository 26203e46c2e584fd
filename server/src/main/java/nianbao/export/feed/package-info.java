/**
 * Feeds to be followed by other programs: an {@link nianbao.export.feed.AtomFeed} writes itself as
 * RFC 4287 wants it. What is in it depends on what was found and when that came here, and not on
 * when it is asked for, so that the same finds are the same bytes.
 *
 * <p>May use nothing of the project but what files of text may hold.
 */
@NullMarked
package nianbao.export.feed;

import org.jspecify.annotations.NullMarked;
