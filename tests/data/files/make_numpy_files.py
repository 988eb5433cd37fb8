"""Makes the arrays that test_numpy.cpp reads: python3 make_numpy_files.py (needs NumPy)."""
import numpy as np

x = np.arange(24, dtype=np.float64).reshape(4, 3, 2) / 4 - 2
y = np.array([0, 2, 1, 2])
for name, dtype in [("f4_little", "<f4"), ("f4_big", ">f4"), ("f8_little", "<f8"), ("f8_big", ">f8"), ("f2_little", "<f2")]:
    np.save(name + ".npy", x.astype(dtype))
for name, dtype in [("i1", "i1"), ("i2_big", ">i2"), ("i4_big", ">i4"), ("i8_little", "<i8"), ("u1", "u1"), ("u2_big", ">u2"), ("u4_little", "<u4")]:
    np.save(name + ".npy", (x * 4 + 8).astype(dtype))  # 0 ... 23
np.save("fortran.npy", np.asfortranarray(x.astype("<f4")))
np.save("fortran_u1.npy", np.asfortranarray((x * 4 + 8).astype("u1")))
np.save("object.npy", np.array([{"a": 1}, None], dtype=object), allow_pickle=True)
np.save("structure.npy", np.zeros(3, dtype=[("a", "<f4"), ("b", "<i4")]))
np.save("text.npy", np.array(["a", "bc"]))
np.save("nan.npy", np.array([[1, 2], [3, np.nan]], dtype="f4"))
with open("version2.npy", "wb") as f:
    np.lib.format.write_array(f, x.astype("<f4"), version=(2, 0))
with open("version3.npy", "wb") as f:
    np.lib.format.write_array(f, x.astype("<f4"), version=(3, 0))
np.savez("plain.npz", x=x, y=y, other=np.zeros(2))
np.savez_compressed("packed.npz", x0=x.astype("f4"), x1=np.ones((4, 5), "f4"), y=np.array([[0.5], [1.5], [2.5], [3.5]], "f4"))
np.savez("parts.npz", x_train=x, y_train=y, x_test=x[:2] + 1, y_test=y[:2])
np.savez("one_hot.npz", x=x, y=np.eye(3, dtype="f4")[y])
np.savez("unequal.npz", x=x, y=y[:3])
np.savez("steps.npz", x=x, y=np.array([[0, 1, 2]] * 4))
np.savez("two_classes.npz", x=x, y=np.array([0, 1, 1, 0], "f4"))
