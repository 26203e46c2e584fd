package nianbao.http;

import nianbao.http.handler.Responses;

/**
 * How much clients may ask for at once, and how long the server waits for one. Of what is counted,
 * one address gets half.
 *
 * @param workers threads that compute answers, of which none waits for a client; one address may
 *     have all of them, as its turn comes. More than two for each processor would answer no more,
 *     and take the processors from the threads that read and refuse requests.
 * @param connections open connections, also those on which nothing is asked, which give way to new
 *     ones. A browser keeps up to six, so that half of 1,024 does for a newsroom of 85 people
 *     behind one address, or for a proxy, which has one for each request in progress; the files of
 *     an index fit beside them into the smallest usual limit of open files. An eighth is kept for
 *     addresses that have one at most.
 * @param requests that wait for a thread, are worked on, or whose answers are being sent. A page
 *     and what belongs to it are a handful, most of which take a millisecond.
 * @param waitingMillis how long a request waits for a worker when more is asked than all can do. As
 *     long as any wait the workers are busy, so that a longer line would answer no more, only
 *     later, and would be there for longer when less is asked again.
 * @param waitingBytes of answers in memory that clients have not taken yet; an eighth of the heap
 *     leaves the rest to searches
 * @param transfers threads that wait for what a client sends, or takes while it is made: uploads,
 *     lists and exports. Each costs the searches a part of the processors, too.
 * @param stalledMillis how long an answer is kept of which the client takes nothing
 * @param graceMillis how long requests in progress may go on when the server is closed; what stops
 *     servers mostly kills them after 10 seconds, and people don't wait that long
 */
record ServerLimits(
    int workers,
    int connections,
    int requests,
    int waitingMillis,
    long waitingBytes,
    int transfers,
    int stalledMillis,
    int graceMillis) {

  static ServerLimits standard() {
    Runtime runtime = Runtime.getRuntime();
    return new ServerLimits(
        2 * runtime.availableProcessors(),
        1024,
        512,
        200,
        runtime.maxMemory() / 8,
        16,
        Responses.STALLED_MILLIS,
        1500);
  }
}
