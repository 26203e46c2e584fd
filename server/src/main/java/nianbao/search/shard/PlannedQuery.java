package nianbao.search.shard;

import nianbao.search.SearchRequest.Scope;
import nianbao.search.filter.Filters;
import nianbao.search.query.ExpandedQuery;

/**
 * Which reports are asked for.
 *
 * @param plan what to find: only writings and wordings that occur in some shard, and readings of
 *     headers as {@link HeaderMeanings} decided them for all shards
 * @param scope where the units of a query must occur
 * @param filters which reports
 */
public record PlannedQuery(ExpandedQuery plan, Scope scope, Filters filters) {}
