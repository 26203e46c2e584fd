package nianbao.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;

/**
 * Something that there is only so much of and that all clients use together. One address gets no
 * more than half, so that it never stops the others; but half, since a whole newsroom may be behind
 * it, and behind a proxy that is not known as one everybody is. Thread-safe.
 */
final class FairShare {
  /** Bytes of an IPv6 address that tell networks apart; a client has all addresses of its own. */
  private static final int NETWORK = 8;

  /** Of an address that uses little; it may open the next before the end of the last is noticed. */
  private static final long LITTLE = 1;

  private final long most;
  private final long forOthers;
  private final Map<Object, Long> used = new HashMap<>();

  /** What an address uses beyond its half counts for itself only. */
  private long total;

  private boolean closed;

  /**
   * @param most of it that may be in use, 2 or more
   */
  FairShare(long most) {
    this(most, 0);
  }

  /**
   * @param most of it that may be in use, 2 or more
   * @param forOthers how much of that is kept for addresses that use one of it at most
   */
  FairShare(long most, long forOthers) {
    this.most = most;
    this.forOthers = forOthers;
  }

  /**
   * Fails unless an address may use more.
   *
   * @throws RequestException when it has its half, all is in use, or it is closed
   */
  synchronized void check(InetAddress address) {
    if (closed) {
      throw RequestException.of(ErrorCode.BUSY, "The server is being stopped.");
    }
    if (of(address) >= most / 2) {
      throw RequestException.of(
          ErrorCode.TOO_MANY_REQUESTS,
          "Too much is asked at once from this address; try again in a moment.");
    }
    if (total >= (of(address) <= LITTLE ? most : most - forOthers)) {
      throw RequestException.of(
          ErrorCode.BUSY, "Too much is asked of the server at once; try again in a moment.");
    }
  }

  /** An address uses so much more, or less; whether it may is another question. */
  synchronized void add(InetAddress address, long amount) {
    long before = of(address);
    long after = before + amount;
    if (after == 0) {
      used.remove(network(address));
    } else {
      used.put(network(address), after);
    }
    total += Math.min(after, most / 2) - Math.min(before, most / 2);
    notifyAll();
  }

  /**
   * Takes one more for an address.
   *
   * @return how many it has now
   * @throws RequestException when it may not have more
   */
  synchronized long take(InetAddress address) {
    check(address);
    add(address, 1);
    return of(address);
  }

  /** How much is in use, all of it. */
  synchronized long inUse() {
    return used.values().stream().mapToLong(Long::longValue).sum();
  }

  private long of(InetAddress address) {
    return used.getOrDefault(network(address), 0L);
  }

  /** Whether two addresses count as one. */
  static boolean isSame(InetAddress one, InetAddress other) {
    return network(one).equals(network(other));
  }

  private static Object network(InetAddress address) {
    return address instanceof Inet6Address
        ? ByteBuffer.wrap(Arrays.copyOf(address.getAddress(), NETWORK))
        : address;
  }

  /** From now on nobody may use more. */
  synchronized void close() {
    closed = true;
  }

  /**
   * Waits until nothing is in use, but no longer than this.
   *
   * @return whether nothing is
   */
  synchronized boolean awaitUnused(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!used.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
