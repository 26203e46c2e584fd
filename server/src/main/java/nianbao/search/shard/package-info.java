/**
 * What one part of an index is asked, and what it answers: {@link nianbao.search.shard.Shard} and
 * the values that go in and out. The embedded index is one shard in this process; more of them may
 * be anywhere, since every value can be written as bytes. A report is in one shard, all reports of
 * an office that is known for certain in the same, so that the year before is always at hand.
 *
 * <p>Answers of several shards make the answer of the whole:
 *
 * <table>
 * <caption>Questions and how their answers merge</caption>
 * <tr><td>which writings and wordings occur, which words, texts and phrases<td>in any shard
 * <tr><td>how many reports match, have a header, a facet's value, a text, are of a year and a
 *     place or an office ({@link nianbao.search.shard.YearCount})<td>the sum, by value
 * <tr><td>what reports give for a figure<td>all of it, by office, place and year ({@link
 *     nianbao.search.shard.OfficeFigures})
 * <tr><td>how many paragraphs have a term, or how often it occurs<td>the sum, by term
 * <tr><td>which of the filters of a reading are meant<td>the first that any shard has reports for;
 *     names of offices that any has ({@link nianbao.search.shard.HeadersHere})
 * <tr><td>which texts are boilerplate<td>what a third of one shard's reports have is counted in all
 * <tr><td>which reports come first<td>by tier, then by values that compare across shards, then by
 *     the key of the report ({@link nianbao.search.shard.RankedReport}); boilerplate is known after
 *     that
 * <tr><td>which words follow a phrase<td>the sum, by word
 * <tr><td>which paragraphs may have a passage<td>the likeliest of all, cut to as many as one shard would
 *     name ({@link nianbao.search.passage.LikelyCopy})
 * <tr><td>reports with the same text<td>all of them, the preferred first ({@link
 *     nianbao.search.shard.Twin}); a shard is told of which texts another has that report, and
 *     doesn't find its own
 * <tr><td>a report, the year before<td>of the shard that has it
 * <tr><td>the reports of an office<td>all of them, the newest first ({@link
 *     nianbao.search.shard.DatedReports})
 * </table>
 *
 * <p>One shard and several give equal answers but for these: a removed report counts in the
 * statistics of its shard until its segment is merged; a phrase with an open end (公开1*) is weighed
 * by the continuations that its shard has, and is too wide by their number; and a search for
 * corrections ends when one shard has looked at too many documents.
 *
 * <p>May use queries, filters and headers; knows no Lucene, and not who asks.
 */
@NullMarked
package nianbao.search.shard;

import org.jspecify.annotations.NullMarked;
