import { base64, hex } from "./bytes.ts";

/** RFC 9881, appendix C: the seed of its keys of each parameter set. */
export const seed = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

/** RFC 9881, appendix C.2: the SHA-256 of the public keys; 2: the last byte of the object identifiers. */
export const families = [
  {
    name: "ML-DSA-44",
    identifier: 17,
    publicLength: 1312,
    signatureLength: 2420,
    publicHash: "9f107644c1084526af3bc8098680b05499a2325a644e388fb4f970e058d19d46",
  },
  {
    name: "ML-DSA-65",
    identifier: 18,
    publicLength: 1952,
    signatureLength: 3309,
    publicHash: "d666806e11cee19a7c989f7445f90dd419cf4d2d51db8c0fdb4c0f0a542238c9",
  },
  {
    name: "ML-DSA-87",
    identifier: 19,
    publicLength: 2592,
    signatureLength: 4627,
    publicHash: "91dc389cfaa01470b7f66eee45a4ae9026d154817c754dfe22298b3fa241ffcd",
  },
];

/** RFC 9881, appendix C.3: the certificate of ML-DSA-44, which its own key signed. */
const certificate = base64(
  `MIIPlDCCBgqgAwIBAgIUFZ/+byL9XMQsUk32/V4o0N44804wCwYJYIZIAWUDBAMRMCIxDTALBgNVBAoTBElFVEYxETAPBgNV
   BAMTCExBTVBTIFdHMB4XDTIwMDIwMzA0MzIxMFoXDTQwMDEyOTA0MzIxMFowIjENMAsGA1UEChMESUVURjERMA8GA1UEAxMI
   TEFNUFMgV0cwggUyMAsGCWCGSAFlAwQDEQOCBSEA17K0clSq4NtF55MNSpjSyX2PE5fReJ2voXAksxbpvslPyZRtQvGbeadB
   O7qjPnFJy0LtURVpOsBB+suYit61/g4dhjEYSZW1ksOX0ilOLhT5CqQUujgmiZrEP0zMrLwm6agyuVEY1ctDPL75ZgsAE44I
   F/YediyidMNq1VTrIqrBFi5KsBrLoeOMTv2PgLZbMz0PcuVd/nHOnB67mInnxWEGwP1zgDoq7P6v3teqPLLO2lTRK9jNNqeM
   +XWUO0er0l6ICsRS5XQu0ejRqCr6huWQx1jBWuTShA2SvKGlCQ9ASWWX/KfYuVE/GhvabpUKqpjeRnUH1KT1pPBZkhZYLDVy
   9i7aiQWrNYFnDEoCd3oz4Mpylf2PT/bRoKOnaD1l9fX3/GDaAj6CbF+SFEwC99G6EHWYdVPqk2f8122ZC3+pnNRa/biDbUPk
   WfUYffBYR5cJoB6mg1k1+nBGCZDNPcG6QBupS6sd3kGsZ6szGdysoGBI1MTu8n7hOpwX0FOPQw8tZC3CQVZg3niHfY2KvHJS
   OXjAQuQoX0MZhGxEEmJCl2hEwQ5Va6IVtacZ5Z0MayqW05hZBx/cws3nUkp77a5U6FsxjoVOj+Ky8+36yXGRKCcKr9HlBEw6
   T9r9n/MfkHhLjo5FlhRKDa9YZRHT2ZYrnqla8Ze05fxg8rHtFd46W+9fib3HnZEFHZsoFudPpUUx79wcvnTUSIV/R2vNWPIc
   C2U7O3ak4HamVZowJxhVXMY/dIWaq6uSXwI4YcqM0Pe62yhx9n1VMm10URNa1F9KG6aRGPuyyKMO7JOS7z+XcGbJrdXHEMxk
   exUU0hfZWMcBfD6Q/SDATmdLkEhuk3CjGgAdMvRzl55JBnSefkd/oLdFCPil8jeDErg8Jb04jKCw//dHi69CtxZn7arJfEax
   KWQ+WG5bBVoMIRlG1PNuZ1vtWGD6BCoxXZgmFk1qkjfDWl+/SVSQpb1N8ki5XEqud4S2BWcxZqxCRbW0sIKgnpMj5i8geMW3
   Z4NEbe/XNq06NwLUmwiYRJAKYYMzl7xEGbMNepegs4fBkRR0xNQbU+Mql3rLbw6nXbZbs55Z5wHnaVfe9vLURVnDGncSK1IE
   47XCGfFoixTtC8C4AbPm6C3NQ+nA6fQXRM2YFb0byIINi7Ej8E+s0bG2hd1aKxuNu/PtkzZw8JWhgLTxktCLELj6u9/MKyRR
   jjLuoKXgyQTKhEeACD87DNLQuLavZ7w1W5SUAl3HsKePqA46Lb/rUTKIUdYHgZjpSTZRrnh+wCUfkiujDp9R32Km1yeEzz3S
   BTkxdt+jJKUSvZSXCjbdNKUUqGeR8Os28BRbCatkZRtKAxOymWEaKhxIiRYnWYdooxFAYLpEQ0ht9RUioc6IswmFwhb45u0X
   jdVnswSg1Mr7qIKig0LxepqiauWNtjAIPSw1j99WbD9dYqQoVnvJ6ozpXKoPNUdLC/qPM5olCrTfzyCDvo7vvBBV4Y/hU3Du
   yyYFZtg/8GshGq7EPKKbVMzQD4gVokZe8LRlFcx+QfMSTwnv/3OTCatYspoUWaALzlA46TjJZ49y6w5O5f2q5m2fhXP8l/xC
   tJWfS/i2HXhDPoawM11ukZHE2L9IezkFwQjP1qwksM633LfPUfhNDtaHuV6uscUzwG8NlwI9kqcIJYN7Wbpst9TlawqHwgOG
   KujzFbpZJejt76Z5NpoiAnZhUfFqll+fgeznbMBwtVhp5NuXhM8FyDCzJCyDEqNCMEAwDgYDVR0PAQH/BAQDAgGGMA8GA1Ud
   EwEB/wQFMAMBAf8wHQYDVR0OBBYEFDKaB7H6u0j1KjCfEaGJj4SOIyL/MAsGCWCGSAFlAwQDEQOCCXUAZ6iVH8MI4S9oZ2Ef
   3CVL9Ly1FPf18v3rcvqOGgMAYWd7hM0nVZfYMVQZWWaxQWcMsOiBE0YNl4oaejiVwRykGZV3XAnWTd60e8h8TovxyTJ/xK/V
   w3hlU+F9YpsPJxQnZUgUMrXnzNC6YeUcrT3Y+Vk4wjXr7O6vixauM2bzAMU1jse+nrI6HqGj2lhoZwTwSD+Wim5LH4lnCgE0
   s2oY1scn3JsCexJ5R5OkjHq2bt9XrBgRORTADQoRtlplL0d3Eze/dDZm/Klby9ORIa4HUL7FWtWoy86Y5TiuUjlH1pKZdjMP
   yj/JXAHRQDtJ5cuoGBL0NlDdATEJNCeezQfMqzTCyjCn091QkuFjDhQjzJ+sQ6G02w49lw8Kpm1ASuh7BLTPcuz7Z+rLpNjN
   jmW67rR6+hHMK474mSKIZnuO3vVKnidntjLhSYc1soxvYPCLWWnl4m3XyjlrnlzD4Soec2I2AjKNZKCO9KKa81cRzIcNJjc7
   sbnrLv/hKXNUTESn4s3yAyRPU7N6bVIyN9ifBvb1U07WMRPI8A7/f9zVCaLYx87ym9P7GGpMjDYrPUQpOaKQdu4ycWuPrlEA
   2BoHIVzbHHm9373BT1LjcxjR5SbbhNFg+42hwG284VlVzcLW/XiipaWN8jnONmxtkLMui9R/wf0TCehilMDDtRznfm37b2ci
   5o9MP/LrTDRpMVBudDuwIZmLgPQ/bj08n+VHd8D2WADpR/kEMpDhSwG2P44mwwE4CUKGbHS0qQLOSRwMlQVEzwxpOOrLMusw
   JmzoLE0KNsUR6o/3xAlUmjqCZMqYPYxtXgNfJEJDp3V1iqyZK1iES3EQ0/h8m7oZ3YqNKrEpTgVV7EmVpUjcVszjWgXcSKyn
   VVsWQd3j0Zf83zXRLwmq8+anJ3XNGCSaIecO2sZxDbaiHhwFYRkt0BGRM2QM//IPMYeXhRa/1svmbOEHGxJG9LqTffkBs+01
   Bp7r3/9lRZ+5t3eukpinpJrCT0AgeV3l3ujbzyCiQbboFDaPS4+kKvi+iS2eHjiuS/WkfP1Go5jksxhkceJFNPsTmGCyXGPy
   2/haU9hkiMg9/wmuIKm/gxRfIBh/DoIr1HWZjTuWcBGWTu2NuXeAVO/MbMtpB0u6mWYktHQcVxA2LenU+N5LEPbbHp+AmPQC
   RZPqBziTyx/nuVnFD+/EAbPKzeqMKhcTW6nfkKt/Md4zmi1vhWxx7c+wDlo9cyAfvsS0p5uXKK1wzaC4mBIVdPYNlZtAjBCK
   8asKpH3/NyYJ8xhsBjxXLLiQifKiGOpALLBy/LyJWmo4R4zkAtUILD4FcsIyLMIJlsqWjaNdey7bwGI75hZQkBIF8QJxFVtT
   n4HQBtuNe2ek7e72d+bayceJvlUAFXTu6oeX9/UuS7AhuY4giNzI1pNOgNwWXRxxREmwvPrzJatZZ7cwfsKTezSSQlv2O4q7
   0+2X2h0VtUg/pkz3GknE07S3ggDR9QkgbywQS/42luPIADbbAKXhHaBaX/TaD/uZVn+BOZ5sqWmxEbbHtvzlSea02J1Fk4Hq
   kWbpuzByCJ25SuDRr+Xyn84ZDnetumQ0lBkc2ro+rZKXw8YGMyt0aX8ZwJxL4qNB/WFFEproVsOru8G7iwXgt4QP8WRBSp2k
   TlQUbNTF3gxOTsslkUErTnvcRQ0GpK06DRQG8wbjgewpHyw7O8Sfi34EjAzic0gwtIp501/MWmKpRUgAow9LPreiaLq2TBIQ
   DXEhUb9fEhY77QKeir8cpue3sShqcz9TLa5REJGqsP/8/URk7lZjiI+YWbRLp2U2D//0NPEq8fxrzNtacZRxSdx2id/yTWum
   tj5swjFA4yk0tunadltDMgEYuKgR+Jw9G3/yFTDnepHK41V6x8eE/4JjUAvIJWADDWxudO7oF/wsY0AnUuWe9DkW09g8IWhk
   NukDTdpsl08hCLF06qH3MSHJrdUAzs2GGLMCvtrXK2L3k70PcLqMXhbPSr7d1RGWgW0BlRfR4l+2LJ952SMv3xzuxgT43aX3
   FFVBxXk7nFrhWJWIpJpuYXRhTqASkzoZKzsIRyW0ZbsaIsy0tgzzyhQvdoOoJn+2sKjcCzpfY6tgRD9sfucOm1sGet/cM5YP
   iJYei2qKMeYcvACWiI8GNGY37OzhlikbleO4xXnfJwEOYx66NjTHZqkz1/TiCBGUa7h+l/fnut6VfkxS1yZ2r5Gsdx7DUfNk
   EeKyzIMnYRA3zw3047lHqH714rV5VbE3yYEQWvdtYlHMFM2z9DDta59RRATOemm7AA1fYsfodrV/QPJi5qPmvpHtCvfItbdL
   Fg88Zh1zV5nV+0doUTXFVR9poJRE9fASlfU5qCJ9Jx5ISfvIkGz1fmfqXhUN9fE7C0Evl7IYQLguTXFznRvsXvnliwR9Ut/g
   85JtXUiku4F2ThCBMHBDbov6p128kP+27LBgShM4IG80clxon8sWh6y0RLUz1MTamEYZKCXAPZzJoWhbzdNns/QTsjNP8wlu
   vBRtdkb6w4Vrm6GO2BXY6pQUBPcoDuymAhfAF9TxRn860OQeMcT/NRsU9Z/8nRnz3KbAuMTYsQ6qbjuLTDwfF9B4b4YUDQR2
   2z8wlzCNLzgwFlGSI12xhf3ejRlwjGZJJ/11Up4pEegRS/c+Li2OUvQr9Jxi8XGIdEJZY1T8oVpzDJf3C29gpARWSDAXrFn0
   lgZHnqFyebeC1uDW8r/wGtYmI2EC53+FlOF5AFcH+3LzObZzerqwror4UMOA+B5cQMU5vDv1LFcWLzvJHMXJfCHL5nVSukXC
   Mawr+DbeKjrkseG0UX0gpUbQy0vHIH1K2geD2xyl3TJ8jCaKOxb/Hu+KfkvtOCsh07TA+cnTV1WHR77svUcMErzHXWOFm8+U
   omIXALO1EiDbpu38gERRLkC84eMhRBQjKcdmlcBFsmilt3cfIofypuhMRiIFjIke00y2GEdQVsZGA/LX1HILqD4dEFDDQI2L
   PvCG5qe28HTfWspzsqK94IRESzm+VmdpIjNzkTyrPI06yMvxaHGajwUtLWCReJOG/uXhswbX7EviVYyqCR4vzDLDVXAulxo/
   OsHaQhMX8xYOLXontx7SNCBlu/EEBww5QklKUldgd5igr7bDxsvZ6vHy/wcNIzY3RUdidnuDkpSm1hIoLz4/SW2Tm6C2u9La
   5evu7xAfIy1ul8LE3/P0AAAAAAAAAAAAAAAAABcmOEM=`,
);

export const signedExample = {
  publicKey: certificate.slice(174, 1486),
  message: certificate.slice(4, 1554),
  signature: certificate.slice(-2420),
};

/** FIPS 205, table 2: bytes of a signature. The keys are made with OpenSSL; their second half is the public key. */
export const hashBased = [
  {
    name: "SLH-DSA-SHA2-128f",
    identifier: 21,
    signatureLength: 17088,
    privateKey: hex(
      `1eb7b9f7c2663c169caea202ec52e1352268b8d45879c75c99aa5e8950e8e7e1
       de3c3d9272c2e4d2730bf8f34e8233ab603d64db2d5582d1d30f293d9c212dfc`,
    ),
  },
  {
    name: "SLH-DSA-SHAKE-128f",
    identifier: 27,
    signatureLength: 17088,
    privateKey: hex(
      `e8b1b2b837b1a47f1ca9858bf7b471f24a70b068aea44e4b4b6b0ea5a7a37687
       97273747ed9c14092e886f18ebe50e3e0a202992d46e6cd6795c27960cf5350d`,
    ),
  },
];
