using System.Linq.Expressions;
using System.Text.Json;

namespace OverfitWeb.Api.Runs;

/// <summary>An order by one column.</summary>
/// <param name="name">Its name on the wire.</param>
/// <param name="index">The index that holds the column, with the id behind it.</param>
/// <param name="key">The column.</param>
/// <param name="read">The key of a cursor.</param>
/// <param name="write">The key for a cursor.</param>
internal sealed class KeySort<TKey>(
    string name, string index, Expression<Func<Run, TKey>> key, Func<JsonElement, TKey> read, Func<TKey, object?> write) : RunSort(name, index)
{
    private readonly Func<Run, TKey> _keyOf = key.Compile();

    private static bool IsOptional => default(TKey) is null && typeof(TKey) != typeof(string);

    public override IQueryable<Run> Having(IQueryable<Run> runs, bool value)
    {
        if (!IsOptional)
            return value ? runs : runs.Where(_ => false);
        Expression none = Expression.Constant(null, typeof(TKey));
        return Where(runs, value ? Expression.NotEqual(key.Body, none) : Expression.Equal(key.Body, none));
    }

    public override IQueryable<Run> Order(IQueryable<Run> runs, bool value, bool descending)
    {
        if (!value)
            return runs.OrderByDescending(run => run.Id);
        return descending
            ? runs.OrderByDescending(key).ThenByDescending(run => run.Id)
            : runs.OrderBy(key).ThenBy(run => run.Id);
    }

    public override IQueryable<Run> After(IQueryable<Run> runs, ListCursor cursor, bool descending)
    {
        Guid id = cursor.Id;
        if (cursor.Key.ValueKind == JsonValueKind.Null)
            return IsOptional ? runs.Where(run => run.Id.CompareTo(id) < 0) : throw new FormatException();
        Expression last = new Box(Read(cursor.Key)).Member;
        Expression<Func<Run, bool>> laterId = descending ? run => run.Id.CompareTo(id) < 0 : run => run.Id.CompareTo(id) > 0;
        Expression behindId = new Rename(laterId.Parameters[0], key.Parameters[0]).Visit(laterId.Body);
        // The first half alone lets the database begin at the place; the second leaves out what was on the page before.
        return Where(runs, Expression.AndAlso(
            Compare(descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, last),
            Expression.OrElse(Compare(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, last), behindId)));
    }

    public override ListCursor CursorOf(Run run, string orderBy) => new(orderBy, JsonSerializer.SerializeToElement(write(_keyOf(run))), run.Id);

    private TKey Read(JsonElement json)
    {
        try
        {
            return read(json);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new FormatException(null, e);
        }
    }

    private BinaryExpression Compare(ExpressionType order, Expression last) => typeof(TKey) == typeof(string)
        ? Expression.MakeBinary(order, Expression.Call(typeof(string), nameof(string.Compare), null, key.Body, last), Expression.Constant(0))
        : Expression.MakeBinary(order, key.Body, last);

    private IQueryable<Run> Where(IQueryable<Run> runs, Expression condition) =>
        runs.Where(Expression.Lambda<Func<Run, bool>>(condition, key.Parameters[0]));

    /// <summary>Makes the value a parameter of the statement, not a part of its text.</summary>
    private sealed record Box(TKey Value)
    {
        public Expression Member => Expression.Property(Expression.Constant(this), nameof(Value));
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
