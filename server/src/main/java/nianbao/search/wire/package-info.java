/**
 * Shards that are elsewhere: every call of {@link nianbao.search.shard.Shard} as bytes, and every
 * answer. {@link nianbao.search.wire.RemoteShard} asks, {@link nianbao.search.wire.ShardServer}
 * answers, and what carries the bytes between them is not known here.
 *
 * <p>A call is the version of the wire (8 bytes), the number of the method and its arguments; an
 * answer is a byte that tells what it is ({@code Answer}) and the value. Values are written as
 * {@link nianbao.bytes.Codecs} says. The version is a hash of all that, so that it changes whenever
 * any value does, and nobody has to think of it.
 *
 * <p>May use shards and the values that they take and give.
 */
@NullMarked
package nianbao.search.wire;

import org.jspecify.annotations.NullMarked;
