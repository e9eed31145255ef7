using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace FactCheck.Learning;

/// <summary>What ML.NET trained: its transformer, and the trees inside.</summary>
internal sealed record CalibratedModel(BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> Transformer)
{
    /// <summary>The trees, without ML.NET's own calibration.</summary>
    public FastTreeBinaryModelParameters SubModel => Transformer.Model.SubModel;
}
