using System.Net;
using System.Text;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Tests.Runs;

/// <summary>Everything that <c>POST /runs</c> must refuse, with the member that is named and a word of the sentence.</summary>
public sealed class CreateRunBadInputTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    public static TheoryData<string, string, string> OutOfRange => new()
    {
        { $$"""{"name": "{{new string('n', 201)}}"}""", "/name", "at most 200 characters" },
        { $$"""{"notes": "{{new string('n', 10_001)}}"}""", "/notes", "at most 10000 characters" },
        { $$"""{"tags": ["a", "{{new string('t', 51)}}"]}""", "/tags/1", "at most 50 characters" },
        { $$"""{"tags": [{{string.Join(",", Enumerable.Repeat("\"t\"", 21))}}]}""", "/tags", "at most 20 items" },
        { """{"dataset": {"id": "cifar"}}""", "/dataset/id", "one of mnist" },
        { """{"dataset": {"trainSize": 0}}""", "/dataset/trainSize", "from 1 to 60000" },
        { """{"dataset": {"trainSize": 60001}}""", "/dataset/trainSize", "from 1 to 60000" },
        { """{"dataset": {"trainSize": 99999999999999999999}}""", "/dataset/trainSize", "from 1 to 60000" },
        { """{"dataset": {"selection": "last"}}""", "/dataset/selection", "one of first, random, stratified" },
        { """{"dataset": {"trainSize": 59000, "validationSize": 1001}}""", "/dataset/validationSize", "from 0 to 1000, but is 1001" },
        { """{"dataset": {"testSize": 0}}""", "/dataset/testSize", "from 1 to 10000" },
        { """{"dataset": {"testSize": 10001}}""", "/dataset/testSize", "from 1 to 10000" },
        { """{"dataset": {"labelNoise": 1.1}}""", "/dataset/labelNoise", "from 0 to 1" },
        { """{"dataset": {"augmentation": [{"kind": "blur"}]}}""", "/dataset/augmentation/0/kind", "shift, rotation" },
        { """{"dataset": {"augmentation": [{"kind": "shift", "maxPixels": 1.5}]}}""", "/dataset/augmentation/0/maxPixels", "a whole number from 1 to 14" },
        { """{"dataset": {"augmentation": [{"kind": "rotation", "maxDegrees": 0}]}}""", "/dataset/augmentation/0/maxDegrees", "above 0" },
        { """{"model": {"hidden": [0]}}""", "/model/hidden/0", "from 1 to 10000" },
        { """{"model": {"hidden": [10, 10001]}}""", "/model/hidden/1", "from 1 to 10000" },
        { $$$"""{"model": {"hidden": [{{{string.Join(",", Enumerable.Repeat("1", 101))}}}]}}""", "/model/hidden", "at most 100 items" },
        { """{"model": {"inputDropout": 1}}""", "/model/inputDropout", "from 0 to 0.95" },
        { """{"model": {"members": 0}}""", "/model/members", "from 1 to 50" },
        { """{"model": {"members": 51}}""", "/model/members", "from 1 to 50" },
        { """{"model": {"members": 5}, "training": {"seed": 4294967292}}""", "/training/seed", "from 0 to 4294967291" },
        { """{"labelSmoothing": 1}""", "/labelSmoothing", "from 0 to 0.95" },
        { """{"constraints": [{"kind": "maxNorm", "limit": 0}]}""", "/constraints/0/limit", "above 0" },
        { """{"training": {"epochs": 0}}""", "/training/epochs", "from 1 to 100000" },
        { """{"training": {"epochs": -5}}""", "/training/epochs", "from 1 to 100000" },
        { """{"training": {"epochs": 100001}}""", "/training/epochs", "from 1 to 100000" },
        { """{"training": {"batchSize": 0}}""", "/training/batchSize", "from 1 to 60000" },
        { """{"training": {"batchSize": 60001}}""", "/training/batchSize", "from 1 to 60000" },
        { """{"training": {"seed": -1}}""", "/training/seed", "from 0 to 4294967295" },
        { """{"training": {"seed": 4294967296}}""", "/training/seed", "from 0 to 4294967295" },
        { """{"training": {"sampling": "sorted"}}""", "/training/sampling", "one of withReplacement, shuffled" },
        { """{"training": {"recording": "Book"}}""", "/training/recording", "one of book, trainer, epoch" },
        { """{"training": {"precision": "float16"}}""", "/training/precision", "one of float32, float64" },
        { """{"training": {"earlyStopping": {}}}""", "/training/earlyStopping/monitor", "validationSize" },
        { """{"training": {"earlyStopping": {"monitor": "validationAccuracy"}}}""", "/training/earlyStopping/monitor", "validationSize" },
        { """{"training": {"earlyStopping": {"monitor": "loss"}}}""", "/training/earlyStopping/monitor", "one of validationLoss" },
        { """{"dataset": {"validationSize": 9}, "training": {"earlyStopping": {"patience": 0}}}""", "/training/earlyStopping/patience", "from 1 to 100000" },
        { """{"dataset": {"validationSize": 9}, "training": {"earlyStopping": {"minDelta": -1}}}""", "/training/earlyStopping/minDelta", "from 0 to 1000" },
        { """{"optimizer": {"learningRate": 0}}""", "/optimizer/learningRate", "above 0" },
        { """{"optimizer": {"learningRate": 101}}""", "/optimizer/learningRate", "at most 100" },
        { """{"optimizer": {"learningRate": 1e999}}""", "/optimizer/learningRate", "at most 100" },
        { """{"penalties": [{"kind": "l2", "lambda": -0.1}]}""", "/penalties/0/lambda", "from 0 to 10" },
        { """{"penalties": [{"kind": "l2", "lambda": 1e999}]}""", "/penalties/0/lambda", "from 0 to 10" },
        { """{"penalties": [{"kind": "l2", "layers": [0.1]}]}""", "/penalties/0/layers", "list of 7 numbers, one for each weight layer" },
        { """{"penalties": [{"kind": "l2", "layers": [0, 0, 0, 11, 0, 0, 0]}]}""", "/penalties/0/layers/3", "from 0 to 10" },
        { $$"""{"penalties": [{{string.Join(",", Enumerable.Repeat("""{"kind": "l2"}""", 11))}}]}""", "/penalties", "at most 10 items" },
        { """{"model": {"dropout": {"kind": "standard", "ratio": 1}}}""", "/model/dropout/ratio", "from 0, below 1" },
        { """{"model": {"hidden": [9, 9], "dropout": {"kind": "standard", "ratios": [0.5]}}}""", "/model/dropout/ratios", "list of 2 numbers, one for each hidden layer" },
    };

    public static TheoryData<string, string, string> WrongShape => new()
    {
        { "[]", "", "an object" },
        { "null", "", "an object" },
        { "\"overfit\"", "", "an object" },
        { "5", "", "an object" },
        { """{"name": 5}""", "/name", "text" },
        { """{"name": null}""", "/name", "not be null" },
        { """{"tags": ["a", ""]}""", "/tags/1", "not be blank" },
        { """{"tags": [" "]}""", "/tags/0", "not be blank" },
        { """{"tags": ["a,b"]}""", "/tags/0", "no comma" },
        { """{"tags": "a"}""", "/tags", "a list" },
        { """{"tags": [null]}""", "/tags/0", "text" },
        { """{"dataset": []}""", "/dataset", "an object" },
        { """{"dataset": null}""", "/dataset", "not be null" },
        { """{"dataset": {"trainSize": "300"}}""", "/dataset/trainSize", "a whole number" },
        { """{"dataset": {"trainSize": 300.5}}""", "/dataset/trainSize", "a whole number" },
        { """{"dataset": {"trainSize": 3e2}}""", "/dataset/trainSize", "a whole number" },
        { """{"dataset": {"trainSize": {}}}""", "/dataset/trainSize", "a whole number" },
        { """{"model": {"hidden": 100}}""", "/model/hidden", "a list" },
        { """{"model": {"hidden": [[100]]}}""", "/model/hidden/0", "a whole number" },
        { """{"model": {"batchNorm": "no"}}""", "/model/batchNorm", "true or false" },
        { """{"model": {"activation": "relu"}}""", "/model/activation", "an object" },
        { """{"model": {"activation": {}}}""", "/model/activation/kind", "required" },
        { """{"model": {"activation": {"kind": 1}}}""", "/model/activation/kind", "text" },
        { """{"training": {"sampling": 0}}""", "/training/sampling", "one of withReplacement" },
        { """{"penalties": {"kind": "l2"}}""", "/penalties", "a list" },
        { """{"penalties": [null]}""", "/penalties/0", "an object" },
        { """{"penalties": [{"kind": "l2", "lambda": "0.1"}]}""", "/penalties/0/lambda", "a number" },
        { """{"penalties": [{"kind": "l2", "lambda": null}]}""", "/penalties/0/lambda", "a number" },
        { """{"penalties": [{"kind": "l2", "layers": 0.1}]}""", "/penalties/0/layers", "a list of 7" },
        { """{"penalties": [{"lambda": 0.1}]}""", "/penalties/0/kind", "required" },
        { """{"labelSmoothing": "0"}""", "/labelSmoothing", "a number" },
        { """{"optimizer": {"learningRate": "fast"}}""", "/optimizer/learningRate", "a number" },
        { """{"name": "\ud800"}""", "/name", "Unicode" },
        { """{"name": "a\u0000b"}""", "/name", "Unicode" },
        { """{"\udfff": 1}""", "", "Unicode" },
        { """{"name": "a", "name": "b"}""", "/name", "once" },
        { """{"training": {"seed": 1, "seed": 2}}""", "/training/seed", "once" },
    };

    public static TheoryData<string, string, string> Unknown => new()
    {
        { """{"nam": "a"}""", "/nam", "Did you mean 'name'?" },
        { """{"Name": "a"}""", "/Name", "Did you mean 'name'?" },
        { """{"dataset": {"trainsize": 5}}""", "/dataset/trainsize", "Did you mean 'trainSize'?" },
        { """{"a/b~c": 1}""", "/a~1b~0c", "no such member" },
        { """{"training": {"zzz": 1}}""", "/training/zzz", "Allowed: epochs, batchSize" },
        { """{"model": {"activation": {"kind": "nope"}}}""", "/model/activation/kind", "Allowed: relu" },
        { """{"model": {"initializer": {"kind": "nope"}}}""", "/model/initializer/kind", "Allowed: he" },
        { """{"model": {"dropout": {"kind": "Standard"}}}""", "/model/dropout/kind", "Did you mean 'standard'?" },
        { """{"penalties": [{"kind": "l2"}, {"kind": "l9"}]}""", "/penalties/1/kind", "Allowed: l2" },
        { """{"constraints": [{"kind": "maxnorm"}]}""", "/constraints/0/kind", "Did you mean 'maxNorm'?" },
        { """{"penalties": [{"kind": "l2", "lamda": 0.1}]}""", "/penalties/0/lamda", "Did you mean 'lambda'?" },
        { """{"optimizer": {"kind": "adamant"}}""", "/optimizer/kind", "sgd" },
        { """{"optimizer": {"momentun": 0.9}}""", "/optimizer/momentun", "no such parameter" },
        { """{"optimizer": {"schedule": {"kind": "sawtooth"}}}""", "/optimizer/schedule/kind", "Allowed: constant" },
        { """{"preset": "overfitt"}""", "/preset", "Did you mean 'overfit'?" },
        { """{"preset": ""}""", "/preset", "Allowed: overfit, weight-decay, no-dropout, dropout" },
        { """{"preset": null}""", "/preset", "not be null" },
        { """{"preset": 5}""", "/preset", "text" },
        { """{"overrides": {}}""", "/preset", "required" },
        { """{"preset": "overfit", "training": {}}""", "/training", "no such member" },
        { """{"preset": "overfit", "overrides": []}""", "/overrides", "an object" },
        { """{"preset": "overfit", "overrides": {"trainning": {}}}""", "/overrides/trainning", "Did you mean 'training'?" },
        { """{"preset": "overfit", "overrides": {"training": {"epochs": 0}}}""", "/overrides/training/epochs", "from 1 to 100000" },
        { """{"preset": "overfit", "overrides": {"model": {"hidden": [5, null]}}}""", "/overrides/model/hidden/1", "a whole number" },
        { """{"preset": "weight-decay", "overrides": {"penalties": [{"lambda": 1}]}}""", "/overrides/penalties/0/kind", "required" },
        { """{"preset": "dropout", "overrides": {"model": {"dropout": {"ratio": -1}}}}""", "/overrides/model/dropout/ratio", "from 0, below 1" },
    };

    public static TheoryData<string, string, string> TooLarge => new()
    {
        { """{"model": {"hidden": [10000, 10000]}}""", "/model/hidden", "107,960,010 parameters; this service takes at most 50,000,000" },
        { """{"dataset": {"trainSize": 60000}, "training": {"epochs": 100000, "batchSize": 1}, "model": {"hidden": [1]}}""", "/training/epochs", "6,000,000,000 iterations" },
        { """{"dataset": {"trainSize": 60000}, "training": {"epochs": 100000, "batchSize": 100}, "model": {"hidden": [4000, 4000]}}""", "/training/epochs", "floating-point operations" },
        { """{"model": {"hidden": [4000, 4000, 4000]}, "training": {"epochs": 1, "batchSize": 60000}}""", "/training/batchSize", "MiB of memory" },
        { $$$"""{"model": {"hidden": [{{{string.Join(",", Enumerable.Repeat("1", 100))}}}]}, "training": {"epochs": 100000}}""", "/training/epochs", "norms of 10,100,000 layers" },
        { """{"preset": "overfit", "overrides": {"model": {"hidden": [10000, 10000]}}}""", "/overrides/model/hidden", "parameters" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    [MemberData(nameof(WrongShape))]
    [MemberData(nameof(Unknown))]
    public async Task Names_the_member_and_says_what_is_allowed(string body, string pointer, string words)
    {
        using HttpResponseMessage response = await _api.PostAsync(body);

        await AssertRefused(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest, pointer, words);
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task Refuses_what_is_too_large_with_number_and_cap(string body, string pointer, string words)
    {
        using HttpResponseMessage response = await _api.PostAsync(body);

        await AssertRefused(response, HttpStatusCode.UnprocessableEntity, ProblemCodes.TooLarge, pointer, words);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{", "Line 1, byte 2")]
    [InlineData("{\n  \"name\": oops}", "Line 2, byte 11")]
    [InlineData("{\"name\": \"a\",}", "Line 1")]
    [InlineData("{\"training\": {\"seed\": NaN}}", "Line 1")]
    [InlineData("{\"training\": {\"seed\": 01}}", "Line 1")]
    [InlineData("{} {}", "Line 1, byte 4")]
    [InlineData("// comment\n{}", "Line 1")]
    public async Task Says_where_the_JSON_breaks(string body, string words)
    {
        using HttpResponseMessage response = await _api.PostAsync(body);

        await AssertRefused(response, HttpStatusCode.BadRequest, ProblemCodes.MalformedJson, null, words);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"model\":", "}")]
    public async Task Refuses_deep_nesting(string open, string close)
    {
        string body = string.Concat(Enumerable.Repeat(open, 50_000)) + "1" + string.Concat(Enumerable.Repeat(close, 50_000));

        using HttpResponseMessage response = await _api.PostAsync(body);

        await AssertRefused(response, HttpStatusCode.BadRequest, ProblemCodes.MalformedJson, null, "depth");
    }

    [Fact]
    public async Task Refuses_bytes_that_are_not_UTF8()
    {
        using ByteArrayContent content = new([.. "{\"name\": \""u8, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        using HttpResponseMessage response = await _api.Http.PostAsync(ApiRoutes.Runs, content, TestContext.Current.CancellationToken);

        await AssertRefused(response, HttpStatusCode.BadRequest, ProblemCodes.MalformedJson, null, "UTF-8");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_giant_body(bool saysItsLength)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($$"""{"notes": "{{new string('n', 1 << 20)}}"}""");
        using HttpContent content = saysItsLength ? new ByteArrayContent(bytes) : new StreamContent(new ChunkedStream(bytes));
        content.Headers.ContentType = new("application/json");

        using HttpResponseMessage response = await _api.Http.PostAsync(ApiRoutes.Runs, content, TestContext.Current.CancellationToken);

        await AssertRefused(response, HttpStatusCode.RequestEntityTooLarge, ProblemCodes.BodyTooLarge, null, "1048576");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Refuses_another_media_type(string mediaType)
    {
        using HttpResponseMessage response = await _api.PostAsync("{}", mediaType);

        await AssertRefused(response, HttpStatusCode.UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, null, "application/json");
    }

    [Fact]
    public async Task Refuses_a_body_without_a_media_type()
    {
        using ByteArrayContent content = new("{}"u8.ToArray());

        using HttpResponseMessage response = await _api.Http.PostAsync(ApiRoutes.Runs, content, TestContext.Current.CancellationToken);

        await AssertRefused(response, HttpStatusCode.UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, null, "application/json");
    }

    [Fact]
    public async Task Tells_everything_that_is_wrong_at_once()
    {
        using HttpResponseMessage response = await _api.PostAsync(
            """{"name": 1, "colour": "red", "training": {"epochs": 0, "seed": "a"}, "penalties": [{"kind": "l9"}]}""");

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(["/colour", "/name", "/penalties/0/kind", "/training/epochs", "/training/seed"], problem.Errors!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_hostile_body_gets_a_short_answer()
    {
        string members = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"x{i}\": 1"));

        using HttpResponseMessage response = await _api.PostAsync($"{{{members}}}");

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Equal(100, problem.Errors!.Count);
    }

    private async Task AssertRefused(HttpResponseMessage response, HttpStatusCode status, string code, string? pointer, string words)
    {
        ProblemResponse problem = await ApiClient.ProblemAsync(response, status, code);
        string sentence = problem.Detail!;
        if (pointer is not null)
        {
            Assert.Equal([pointer], problem.Errors!.Keys);
            sentence = Assert.Single(problem.Errors[pointer]);
        }

        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await _api.ListAsync()).Total);
    }

    // A stream whose length nobody knows goes out in chunks.
    private sealed class ChunkedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
