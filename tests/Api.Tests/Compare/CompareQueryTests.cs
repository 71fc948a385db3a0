using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Runs.Validation;

namespace OverfitWeb.Api.Tests.Compare;

public sealed class CompareQueryTests
{
    [Fact]
    public void Groups_and_bands_are_there_unless_unwanted()
    {
        CompareQuery usual = Read("runs=a,b,a");
        CompareQuery bare = Read("runs=a&groupBy=none&band=none");

        Assert.Equal(["a", "b"], usual.Runs);
        Assert.Equal((true, true), (usual.Grouped, usual.Bands));
        Assert.Equal((false, false), (bare.Grouped, bare.Bands));
    }

    [Theory]
    [InlineData(1, "", int.MaxValue, int.MaxValue)]
    [InlineData(20, "", int.MaxValue, int.MaxValue)]
    [InlineData(20, "&maxPoints=300", 300, 300)]
    [InlineData(21, "", 190, 1000)]
    [InlineData(100, "", 40, 1000)]
    [InlineData(100, "&maxPoints=30", 30, 30)]
    [InlineData(100, "&maxPoints=300", 40, 300)]
    public void Many_runs_share_the_records_of_a_few(int runs, string more, int ofRun, int ofGroup)
    {
        CompareQuery query = Read($"runs={string.Join(',', Enumerable.Range(0, runs))}{more}");

        Assert.Equal((ofRun, ofGroup), (query.RecordsOfRun, query.RecordsOfGroup));
    }

    private static CompareQuery Read(string query)
    {
        CompareQuery read = CompareQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), out RequestErrors errors);
        Assert.False(errors.Any);
        return read;
    }
}
