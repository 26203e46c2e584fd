package nianbao.http;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.RequestException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * The open connections. When an address, or all together, may have no more, the one on which
 * nothing has been asked for longest gives way to a new one; otherwise the new one is refused. To
 * end connections with their answers instead would cost most when there is least to spend: each
 * request a connection of its own. Thread-safe.
 */
final class Connections {
  /** A connection on which something was asked may be unused to us for as long as we are behind. */
  static final long UNUSED_MILLIS = 2_000;

  private final FairShare share;
  private final LongSupplier clock;
  private final Map<InetSocketAddress, Open> open = new HashMap<>();

  /** Those on which nothing is asked, the first for longest. */
  private final Set<Open> unused = new LinkedHashSet<>();

  /**
   * @param most that may be open
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  Connections(int most, LongSupplier clock) {
    this.clock = clock;
    // What asks whether the server lives comes on a new one, and restarts it when it is refused.
    share = new FairShare(most, most / 8);
  }

  /** A connection; each is only equal to itself. */
  final class Open {
    private final InetSocketAddress peer;
    private final Closeable channel;
    private long since;
    private boolean isEnded;

    private Open(InetSocketAddress peer, Closeable channel) {
      this.peer = peer;
      this.channel = channel;
    }

    /** It is closed; only the first call counts. */
    void end() {
      synchronized (Connections.this) {
        if (!isEnded) {
          isEnded = true;
          unused.remove(this);
          open.remove(peer, this);
          share.add(peer.getAddress(), -1);
        }
      }
    }
  }

  /**
   * One more.
   *
   * @param peer where it comes from; no other that is open comes from there
   * @param channel closed when it gives way to another
   * @throws RequestException when there can't be more, and none gives way
   */
  Open add(InetSocketAddress peer, Closeable channel) {
    Open given = giveWay(peer.getAddress());
    if (given != null) {
      IoUtils.safeClose(given.channel); // which may call back
    }
    synchronized (this) {
      share.take(peer.getAddress());
      Open added = new Open(peer, channel);
      open.put(peer, added);
      unused(added);
      return added;
    }
  }

  /** The one that gives way to another of this address, which no longer counts; or none. */
  private synchronized @Nullable Open giveWay(InetAddress address) {
    try {
      share.check(address);
      return null;
    } catch (RequestException refusal) {
      boolean isOfOne = refusal.code() == ErrorCode.TOO_MANY_REQUESTS;
      long latest = clock.getAsLong() - TimeUnit.MILLISECONDS.toNanos(UNUSED_MILLIS);
      for (Open any : unused) {
        if (any.since - latest > 0) {
          break; // so are all others
        }
        if (!isOfOne || FairShare.isSame(any.peer.getAddress(), address)) {
          any.end();
          return any;
        }
      }
      return null;
    }
  }

  private void unused(Open connection) {
    connection.since = clock.getAsLong();
    unused.add(connection);
  }

  /** Something is asked on the connection from there. */
  synchronized void asked(InetSocketAddress peer) {
    Open asked = open.get(peer);
    if (asked != null) {
      unused.remove(asked);
    }
  }

  /** The answer is sent. */
  synchronized void answered(InetSocketAddress peer) {
    Open answered = open.get(peer);
    if (answered != null) {
      unused(answered);
    }
  }

  /** How many are open. */
  long inUse() {
    return share.inUse();
  }
}
