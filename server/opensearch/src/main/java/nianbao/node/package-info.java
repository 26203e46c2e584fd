/**
 * The plugin with which the nodes of an OpenSearch cluster hold and search reports. How a query is
 * matched and ranked is not decided here: a copy of a shard is a {@link
 * nianbao.search.lucene.Snapshot} of its Lucene index, as the embedded index is.
 *
 * <p>A report comes as {@link nianbao.index.block.BlockBytes} in one field ({@code BlockMapper}),
 * and becomes a block of documents, which OpenSearch replaces, removes, replicates and recovers as
 * it does any nested document. {@code NianbaoIndex} says with what settings such an index is made.
 *
 * <p>A question has three steps ({@code Routes}): {@code OpenAction} opens a state of one copy of
 * each shard; {@code AskAction} carries the calls of {@link nianbao.search.shard.Shard}, as bytes,
 * to one of them; {@code CloseAction} releases them. {@code ShardContexts} keeps the open states of
 * a node, and takes back those that are forgotten.
 */
@NullMarked
package nianbao.node;

import org.jspecify.annotations.NullMarked;
