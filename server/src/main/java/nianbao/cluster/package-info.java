/**
 * The index of an OpenSearch cluster whose nodes have Nianbao's plugin: {@link
 * nianbao.cluster.ClusterShards} are its shards, each asked over HTTP by the calls of {@link
 * nianbao.search.wire}. Three requests, to any node:
 *
 * <table>
 * <caption>What the nodes are asked</caption>
 * <tr><td>{@code POST /_nianbao/INDEX/open}<td>opens one state of one copy of each shard: {@code
 *     {"wire":"…","generation":N,"segments":N,"shards":[{"shard":0,"token":"…"}]}}
 * <tr><td>{@code POST /_nianbao/INDEX/ask/TOKEN}<td>the bytes of a call, answered by those of its
 *     answer; 404 with {@code {"error":"gone"}} when the state is no longer there
 * <tr><td>{@code POST /_nianbao/INDEX/close}<td>an array of tokens; a state that nobody asks is
 *     closed by the node after a minute, too
 * </table>
 *
 * <p>Knows no OpenSearch, and nothing of the server and the commands.
 */
@NullMarked
package nianbao.cluster;

import org.jspecify.annotations.NullMarked;
